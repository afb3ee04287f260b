package veduta.io.raster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import veduta.image.Size;
import veduta.text.Texts;

/** Reads the raw samples of picture files of any known format. */
public final class PictureReader {
    private final PixelLimits limits;
    private final PngReader png;
    private final ForeignPictureReader foreign;

    /** A reader that refuses pictures beyond these limits. */
    public PictureReader(PixelLimits limits) {
        this.limits = limits;
        this.png = PngReader.ofLayouts(limits);
        this.foreign = new ForeignPictureReader(limits);
    }

    /**
     * Reads a PNG, TIFF, BMP, GIF, JPEG, WebP or PSD file; the format is taken from the content,
     * not the name. Of several pictures in one file the first is taken. Pictures are turned as
     * their EXIF orientation says, and colours of 16 bits a channel are reduced to 8.
     *
     * @throws FileFormatException if it is none of these, damaged, too large or of an unsuitable
     *     sample type, CMYK for example
     * @throws IOException if it cannot be read
     */
    public RawPicture read(Path file) throws IOException {
        return isPng(file) ? png.read(file) : foreign.read(file);
    }

    /**
     * The size that a picture file declares, without decoding or turning it.
     *
     * @throws FileFormatException if it is no picture, damaged or too large
     * @throws IOException if it cannot be read
     */
    public Size size(Path file) throws IOException {
        return isPng(file) ? png.size(file) : foreign.size(file);
    }

    /** The largest number of pixels taken. */
    public PixelLimits limits() {
        return limits;
    }

    private static boolean isPng(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new FileFormatException(file, Texts.get("fault.missing"));
        }
        if (!Files.isRegularFile(file)) {
            throw new FileFormatException(file, Texts.get("fault.no-file"));
        }
        if (Files.size(file) == 0) {
            throw new FileFormatException(file, Texts.get("fault.empty"));
        }
        return PngReader.isPng(file);
    }
}
