package veduta.io.handler;

import java.io.IOException;
import java.nio.file.Path;
import veduta.image.RgbImage;
import veduta.io.OpenedFile;
import veduta.io.document.ReferencePhoto;
import veduta.io.photo.Photos;

/**
 * A photo that was read from a file.
 *
 * @param image its pixels
 * @param reference its file, as a document keeps it; opaque
 */
public record PhotoFile(RgbImage image, ReferencePhoto reference) {
    /**
     * Reads a photo.
     *
     * @throws veduta.io.raster.FileFormatException if it is none, or larger than a document may be
     * @throws IOException if it cannot be read
     */
    public static PhotoFile read(Path file) throws IOException {
        return new PhotoFile(new Photos().read(file), ReferencePhoto.of(file, 1));
    }

    static PhotoFile of(OpenedFile file) throws IOException {
        return new PhotoFile(file.photo(), ReferencePhoto.of(file.path(), 1));
    }

    /** The memory that it takes. */
    long bytes() {
        return 3 * image.size().pixels() + reference.bytes().length();
    }
}
