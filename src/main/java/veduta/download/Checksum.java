package veduta.download;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;

/**
 * What a file's digest must begin with.
 *
 * @param kind how it is computed
 * @param hex its first hexadecimal digits in lower case, or all of them
 */
public record Checksum(Kind kind, String hex) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]+");
    private static final int BUFFER = 1 << 16;

    /** A digest. */
    public enum Kind {
        /** SHA-256. */
        SHA256("SHA-256"),
        /** MD5, which detects accidents but no attacks. */
        MD5("MD5");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    /** Checks the digits. */
    public Checksum {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("'" + hex + "' is no hexadecimal digest.");
        }
    }

    /** What people call this digest. */
    public String title() {
        return kind.title;
    }

    /**
     * As many digits of a file's digest as this one has.
     *
     * @throws IOException if it cannot be read
     * @throws CancelledException if it was cancelled
     */
    public String of(Path file, Cancellation cancellation) throws IOException, CancelledException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                cancellation.check();
                digest.update(buffer, 0, read);
            }
        }
        String all = HexFormat.of().formatHex(digest.digest()).toLowerCase(Locale.ROOT);
        return all.substring(0, Math.min(hex.length(), all.length()));
    }

    private MessageDigest digest() {
        try {
            return MessageDigest.getInstance(kind.title);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
