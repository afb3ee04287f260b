package veduta.io.photo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import veduta.image.RgbImage;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.ImageIoSession;
import veduta.io.raster.Orientation;
import veduta.io.raster.PictureReader;
import veduta.io.raster.PixelLimits;
import veduta.io.raster.PngReader;
import veduta.io.raster.RasterSamples;
import veduta.io.raster.RawPicture;

/**
 * A picture file that is decoded once, though nobody knows yet whether it holds the numbers and
 * colours of a label map, which are taken as they are stored, or a photo, whose colours are
 * converted to sRGB.
 */
public final class DecodedPicture {
    private final Path file;
    private final @Nullable RawPicture samples;
    private final @Nullable FileFormatException unsuitable;
    private final @Nullable BufferedImage image;
    private final Orientation orientation;

    private DecodedPicture(
            Path file,
            @Nullable RawPicture samples,
            @Nullable FileFormatException unsuitable,
            @Nullable BufferedImage image,
            Orientation orientation) {
        this.file = file;
        this.samples = samples;
        this.unsuitable = unsuitable;
        this.image = image;
        this.orientation = orientation;
    }

    /**
     * Decodes a file of a format that {@link PictureReader} reads.
     *
     * @throws FileFormatException if it is none of these, damaged or larger than a label map may
     *     be; a PNG file also if {@link #samples} cannot be had of it
     * @throws IOException if it cannot be read
     */
    public static DecodedPicture open(Path file) throws IOException {
        Photos.requireContent(file);
        if (PngReader.isPng(file)) {
            RawPicture samples = new PictureReader(PixelLimits.LAYOUT).read(file);
            return new DecodedPicture(file, samples, null, null, Orientation.NORMAL);
        }
        return ImageIoSession.with(
                file,
                reader ->
                        of(
                                file,
                                ImageIoSession.decode(file, reader, PixelLimits.LAYOUT),
                                Orientation.of(reader)));
    }

    private static DecodedPicture of(Path file, BufferedImage image, Orientation orientation) {
        try {
            RawPicture samples = orientation.upright(new RasterSamples(file).of(image));
            return new DecodedPicture(file, samples, null, image, orientation);
        } catch (FileFormatException unsuitable) {
            return new DecodedPicture(file, null, unsuitable, image, orientation);
        }
    }

    /**
     * The samples as they are stored.
     *
     * @throws FileFormatException if they are of a type that no label map has
     */
    public RawPicture samples() throws FileFormatException {
        if (unsuitable != null) {
            throw unsuitable;
        }
        if (samples == null) {
            throw new IllegalStateException("A picture has samples or a fault.");
        }
        return samples;
    }

    /**
     * The photo that {@link Photos#read} gives. Profiles of PNG files are looked up; those whose
     * samples do not hold all that a photo shows are decoded again.
     *
     * @throws FileFormatException if it is no photo
     * @throws IOException if the file cannot be read any more
     */
    public RgbImage photo() throws IOException {
        if (image != null) {
            return orientation.upright(SrgbPicture.of(file, image, Optional.empty()));
        }
        return PngPhoto.of(file, Photos.requireContent(file), samples());
    }
}
