package veduta.io.raster;

import java.awt.color.CMMException;
import java.awt.image.BufferedImage;
import java.awt.image.RasterFormatException;
import java.awt.image.SampleModel;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import veduta.image.Size;
import veduta.text.Texts;

/**
 * Opens a file with the ImageIO reader for its content and turns the many ways in which decoders
 * fail on damaged files into {@link FileFormatException}.
 */
public final class ImageIoSession {
    /** As many bytes a pixel as the largest picture may take. */
    private static final int MAX_PIXEL_BYTES = 4;

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
        String fault = Texts.get("fault.damaged.picture");
        try {
            return DecoderGuard.run(file, fault, () -> onFirstReader(file, task));
        } catch (FileFormatException e) {
            throw e;
        } catch (EOFException e) {
            throw new FileFormatException(file, Texts.get("fault.cut-short"), e);
        } catch (IOException | RasterFormatException | CMMException e) {
            throw new FileFormatException(file, fault, e);
        }
    }

    private static <T> T onFirstReader(Path file, Task<T> task) throws IOException {
        try (ImageInputStream in = new PathImageStream(file)) {
            PsdResources.check(file, in);
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new FileFormatException(file, Texts.get("fault.no-known-picture"));
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return task.apply(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    /**
     * Decodes the first picture of a file, after a look at its declared size.
     *
     * @throws FileFormatException if it is too large, cut short or damaged
     * @throws IOException if the decoder fails; {@link #with} translates it
     */
    public static BufferedImage decode(Path file, ImageReader reader, PixelLimits limits)
            throws IOException {
        Size size = limits.check(file, reader.getWidth(0), reader.getHeight(0), Files.size(file));
        SampleModel model = reader.getImageTypes(0).next().getSampleModel();
        long bytes = size.pixels() * model.getNumBands() * ((model.getSampleSize(0) + 7) / 8);
        if (bytes > limits.maxPixels() * MAX_PIXEL_BYTES) {
            throw new FileFormatException(file, Texts.get("fault.too-large-to-decode"));
        }
        CutShortListener listener = new CutShortListener();
        reader.addIIOReadWarningListener(listener);
        BufferedImage image = reader.read(0);
        if (listener.heard) {
            throw new FileFormatException(file, Texts.get("fault.cut-short-or-damaged"));
        }
        return image;
    }

    /** Hears the decoders that give half a picture and only warn. */
    private static final class CutShortListener implements IIOReadWarningListener {
        private boolean heard;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            String text = warning.toLowerCase(Locale.ROOT);
            heard |=
                    text.contains("premature")
                            || text.contains("corrupt")
                            || text.contains("truncated")
                            || text.contains("end of");
        }
    }
}
