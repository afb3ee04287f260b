package veduta.tensorfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** Spoils a sound file in many ways; a reader may refuse each only with a WeightsException. */
public final class Corruption {
    private static final int TRIES = 150;

    private Corruption() {}

    /** How the reader under test opens a file. */
    public interface Opener {
        TensorSource open(Path file) throws WeightsException;
    }

    /** Fails if reading any spoilt version of the file throws anything but a WeightsException. */
    public static void check(Path file, Opener opener) throws IOException {
        check(file, file, opener);
    }

    /** The same where the spoilt file is opened by another's name. */
    public static void check(Path file, Path opened, Opener opener) throws IOException {
        byte[] sound = Files.readAllBytes(file);
        int step = Math.max(1, sound.length / TRIES);
        for (int length = 0; length < sound.length; length += step) {
            Files.write(file, Arrays.copyOf(sound, length));
            readAll(opened, opener);
        }
        Random random = new Random(5);
        for (int at = 0; at < sound.length; at += step) {
            byte[] spoilt = sound.clone();
            spoilt[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, spoilt);
            readAll(opened, opener);
            spoilt[at] = (byte) 0xFF;
            Files.write(file, spoilt);
            readAll(opened, opener);
            Arrays.fill(spoilt, at, Math.min(at + 8, spoilt.length), (byte) 0x7F);
            Files.write(file, spoilt);
            readAll(opened, opener);
        }
        Files.write(file, sound);
    }

    private static void readAll(Path file, Opener opener) {
        try (TensorSource source = opener.open(file)) {
            for (TensorInfo tensor : source.tensors()) {
                source.readFloats(tensor.name());
            }
        } catch (WeightsException expected) {
            String message = expected.getMessage();
            if (message == null || !message.endsWith(".")) {
                throw new AssertionError("no sentence: " + message, expected);
            }
        }
    }
}
