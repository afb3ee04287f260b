package veduta.tensorfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The checksum by which a weight file is known. */
public final class FileDigest {
    private static final int PIECE_BYTES = 1 << 16;

    private FileDigest() {}

    /**
     * The SHA-256 of a file's content as 64 lower-case hexadecimal digits.
     *
     * @throws WeightsException if the file cannot be read
     */
    public static String sha256(Path file) throws WeightsException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[PIECE_BYTES];
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                digest.update(piece, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw WeightsException.unreadable(file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
