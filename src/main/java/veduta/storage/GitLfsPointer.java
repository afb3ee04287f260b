package veduta.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Stands in for a large file in a Git repository that was cloned without Git LFS: a few lines of
 * text under the file's own name.
 */
public final class GitLfsPointer {
    private static final byte[] BEGIN =
            "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);

    /** How many bytes at the beginning of a file decide, see {@link #begins}. */
    public static final int BYTES = BEGIN.length;

    private GitLfsPointer() {}

    /** Whether a file that begins with these bytes is such a pointer. */
    public static boolean begins(byte[] head) {
        return head.length >= BYTES && Arrays.equals(head, 0, BYTES, BEGIN, 0, BYTES);
    }

    /**
     * Whether a file is such a pointer and not what its name says.
     *
     * @throws IOException if it cannot be read
     */
    public static boolean is(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return begins(in.readNBytes(BYTES));
        }
    }
}
