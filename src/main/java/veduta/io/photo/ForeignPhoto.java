package veduta.io.photo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageReader;
import veduta.image.RgbImage;
import veduta.io.raster.ImageIoSession;
import veduta.io.raster.Orientation;
import veduta.io.raster.PixelLimits;

/** Reads photographs of every format but PNG through ImageIO. */
final class ForeignPhoto {
    private ForeignPhoto() {}

    static RgbImage read(Path file) throws IOException {
        return ImageIoSession.with(file, reader -> decode(file, reader));
    }

    private static RgbImage decode(Path file, ImageReader reader) throws IOException {
        BufferedImage image = ImageIoSession.decode(file, reader, PixelLimits.PHOTO);
        RgbImage photo = SrgbPicture.of(file, image, Optional.empty());
        return Orientation.of(reader).upright(photo);
    }
}
