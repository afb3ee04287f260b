package veduta.io.raster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageReader;
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

    /** The size of the picture as it is stored. */
    Size size(Path file) throws IOException {
        return ImageIoSession.with(file, reader -> size(file, reader));
    }

    private Size size(Path file, ImageReader reader) throws IOException {
        return limits.check(file, reader.getWidth(0), reader.getHeight(0), Files.size(file));
    }

    private RawPicture decode(Path file, ImageReader reader) throws IOException {
        RawPicture stored = new RasterSamples(file).of(ImageIoSession.decode(file, reader, limits));
        return Orientation.of(reader).upright(stored);
    }
}
