package veduta.file.raster;

import java.awt.color.CMMException;
import java.awt.image.RasterFormatException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * Opens a file with the ImageIO reader for its content and turns the many ways in which decoders
 * fail on damaged files into {@link FileFormatException}.
 */
public final class ImageIoSession {
    private ImageIoSession() {}

    /** What is done with the open reader. */
    @FunctionalInterface
    public interface Task<T> {
        /** Uses the reader, which the session closes. */
        T apply(ImageReader reader) throws IOException;
    }

    /**
     * Runs a task on the first reader that knows the file's format.
     *
     * @throws FileFormatException if no reader knows it, or the file is damaged
     * @throws IOException if it cannot be read
     */
    public static <T> T with(Path file, Task<T> task) throws IOException {
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new FileFormatException(
                        file,
                        "is not a picture that can be read; use PNG, TIFF, BMP, GIF, JPEG, WebP or"
                                + " PSD.");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return task.apply(reader);
            } finally {
                reader.dispose();
            }
        } catch (FileFormatException e) {
            throw e;
        } catch (EOFException e) {
            throw new FileFormatException(file, "is cut short.", e);
        } catch (IOException e) {
            throw damaged(file, e);
        } catch (IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | NullPointerException
                | ArithmeticException
                | ClassCastException
                | UnsupportedOperationException
                | BufferUnderflowException
                | NoSuchElementException
                | RasterFormatException
                | CMMException e) {
            throw damaged(file, e);
        }
    }

    private static FileFormatException damaged(Path file, Throwable cause) {
        return new FileFormatException(file, "is damaged and cannot be decoded.", cause);
    }
}
