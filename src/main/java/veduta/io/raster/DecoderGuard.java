package veduta.io.raster;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.util.NoSuchElementException;

/**
 * Runs decoders of libraries on files that nobody vouches for. The unchecked exceptions by which
 * they fail on damaged ones become a {@link FileFormatException}; others of a library's own are its
 * callers' part.
 */
public final class DecoderGuard {
    private DecoderGuard() {}

    /**
     * What a decoder does.
     *
     * @param <T> what it reads
     */
    @FunctionalInterface
    public interface Decoding<T> {
        /** Reads it. */
        T run() throws IOException;
    }

    /**
     * Runs {@code decoding}.
     *
     * @param fault what is wrong with the file if it fails, as the rest of a sentence
     * @throws FileFormatException if the file is damaged
     * @throws IOException if it cannot be read
     */
    public static <T> T run(Path file, String fault, Decoding<T> decoding) throws IOException {
        try {
            return decoding.run();
        } catch (IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | NullPointerException
                | ArithmeticException
                | ClassCastException
                | UnsupportedOperationException
                | BufferUnderflowException
                | NoSuchElementException e) {
            throw new FileFormatException(file, fault, e);
        }
    }
}
