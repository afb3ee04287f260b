package veduta.tensorfile.published;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import veduta.storage.GitLfsPointer;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.TensorSource;
import veduta.tensorfile.WeightsException;
import veduta.tensorfile.matlab.MatlabNetwork;
import veduta.tensorfile.pytorch.TorchFile;
import veduta.tensorfile.tensorflow.TensorFlowCheckpoint;
import veduta.text.Texts;

/** Opens a weight file with the reader that fits its content. */
public final class WeightFiles {
    private static final int START_BYTES = 16;
    private static final int PICKLE_START = 0x80;

    private WeightFiles() {}

    /**
     * Opens a file, or a TensorFlow checkpoint by its prefix.
     *
     * @throws WeightsException if there is no such file, no reader fits, or the one that fits finds
     *     it damaged
     */
    public static TensorSource open(Path path) throws WeightsException {
        if (TensorFlowCheckpoint.isNamedLikeOne(path)) {
            return TensorFlowCheckpoint.open(path);
        }
        if (Files.isDirectory(path)) {
            throw new WeightsException(
                    Texts.get("fault.weights.folder-of", path, Texts.get("fault.weights.kinds")));
        }
        byte[] start = start(path);
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("MATLAB 5.0")) {
            return MatlabNetwork.open(path);
        }
        if (text.startsWith("PK") || (start.length > 2 && (start[0] & 0xFF) == PICKLE_START)) {
            return TorchFile.open(path);
        }
        // After the length of the header, eight bytes, comes the header's opening brace.
        if (start.length > 8 && start[8] == '{') {
            return SafetensorsFile.open(path);
        }
        if (isLfsPointer(path)) {
            throw new WeightsException(Texts.get("fault.weights.lfs-pointer", path));
        }
        throw new WeightsException(
                Texts.get("fault.weights.unknown", path, Texts.get("fault.weights.kinds")));
    }

    private static boolean isLfsPointer(Path path) throws WeightsException {
        try {
            return GitLfsPointer.is(path);
        } catch (IOException e) {
            throw WeightsException.unreadable(path, e);
        }
    }

    private static byte[] start(Path path) throws WeightsException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(START_BYTES);
        } catch (IOException e) {
            throw WeightsException.unreadable(path, e);
        }
    }
}
