package veduta.tensorfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return sha256(file, channel);
        } catch (IOException e) {
            throw WeightsException.unreadable(file, e);
        }
    }

    /** The same of an open file, whose position stays as it is. */
    static String sha256(Path file, FileChannel channel) throws WeightsException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer piece = ByteBuffer.allocate(PIECE_BYTES);
            long position = 0;
            for (int count = channel.read(piece, 0); count >= 0; ) {
                position += count;
                digest.update(piece.flip());
                count = channel.read(piece.clear(), position);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw WeightsException.unreadable(file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
