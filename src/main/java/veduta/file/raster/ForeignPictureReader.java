package veduta.file.raster;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import veduta.image.Size;

/** Reads raw samples of every format but PNG through ImageIO, without colour conversion. */
final class ForeignPictureReader {
    private final PixelLimits limits;

    ForeignPictureReader(PixelLimits limits) {
        this.limits = limits;
    }

    RawPicture read(Path file) throws IOException {
        return ImageIoSession.with(file, reader -> decode(file, reader));
    }

    Size size(Path file) throws IOException {
        return ImageIoSession.with(file, reader -> size(file, reader));
    }

    private Size size(Path file, ImageReader reader) throws IOException {
        return limits.check(file, reader.getWidth(0), reader.getHeight(0), Files.size(file));
    }

    private RawPicture decode(Path file, ImageReader reader) throws IOException {
        size(file, reader);
        CutShortListener cut = new CutShortListener();
        reader.addIIOReadWarningListener(cut);
        BufferedImage image = reader.read(0);
        if (cut.heard()) {
            throw new FileFormatException(file, "is cut short or damaged.");
        }
        return new RasterSamples(file).of(image);
    }

    /** Hears the decoders that give half a picture and only warn. */
    private static final class CutShortListener implements IIOReadWarningListener {
        private boolean heard;

        boolean heard() {
            return heard;
        }

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
