package veduta.cli.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import veduta.text.Texts;

/**
 * Standard input and output, and other streams, in place of files. What readers and writers need is
 * a file that can be read twice or appears whole, so a temporary one is between.
 */
public final class StandardStreams {
    private static final String NAME = "-";
    private static final String INPUT = "stdin";

    /** More than any layout or photo that is read takes. */
    private static final long LARGEST = 1L << 30;

    private StandardStreams() {}

    /** The work of writing a file. */
    @FunctionalInterface
    public interface Writing<E extends Exception> {
        /** Writes to a file. */
        void to(Path file) throws IOException, E;
    }

    /**
     * The file to read: the named one, or a copy of what comes from standard input ({@code -}) or a
     * pipe.
     *
     * @throws IOException if the stream cannot be read or holds more than 1 GB
     */
    public static Path input(Path named) throws IOException {
        if (isStandard(named)) {
            return copy(System.in);
        }
        if (!Files.exists(named) || Files.isRegularFile(named) || Files.isDirectory(named)) {
            return named;
        }
        try (InputStream in = Files.newInputStream(named)) {
            return copy(in);
        }
    }

    private static Path copy(InputStream in) throws IOException {
        Path file = temporary(INPUT);
        try (var out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                total += count;
                if (total > LARGEST) {
                    throw new IOException(Texts.get("fault.stdin-too-large", LARGEST >> 30));
                }
                out.write(buffer, 0, count);
            }
        }
        return file;
    }

    private static Path temporary(String name) throws IOException {
        Path folder = Files.createTempDirectory("veduta");
        folder.toFile().deleteOnExit();
        Path file = folder.resolve(name);
        file.toFile().deleteOnExit();
        return file;
    }

    /** Whether standard output is named, as {@code -}. */
    public static boolean isStandard(Path named) {
        return named.toString().equals(NAME);
    }

    /**
     * Writes the named file, or a temporary one that then goes to standard output.
     *
     * @param named as the user named it
     * @param name what to call the temporary file, with the ending of its format
     * @param <E> what else the writing throws
     * @throws IOException if the file or standard output cannot be written
     */
    public static <E extends Exception> void output(Path named, String name, Writing<E> writing)
            throws IOException, E {
        if (!isStandard(named)) {
            writing.to(named);
            return;
        }
        Path file = temporary(name);
        writing.to(file);
        Files.copy(file, System.out);
        Files.deleteIfExists(file);
        if (System.out.checkError()) {
            throw new IOException(Texts.get("fault.stdout"));
        }
    }
}
