package veduta.ui.editor;

import java.nio.file.Path;
import java.util.Optional;
import veduta.image.RgbImage;
import veduta.io.document.ReferencePhoto;

/**
 * A photo that lies under the layout to be traced.
 *
 * @param image its pixels
 * @param reference its file's content, as a document keeps it
 * @param file the file that it was read from; empty if it came otherwise
 */
public record TracedPhoto(RgbImage image, ReferencePhoto reference, Optional<Path> file) {
    /** Whether it was read from this file. */
    public boolean isOf(Path other) {
        return file.equals(Optional.of(other));
    }
}
