package veduta.rendering;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The forms in which pictures are written, identified by the file's ending. */
enum OutputKind {
    /** With the recipe and the layout inside. */
    PNG,
    /** For sending around. */
    JPEG,
    /** Without loss, with the recipe as its description. */
    TIFF,
    /** The whole collection as float32 (k, H, W, 3), unclipped. */
    NPY;

    /** The form that a file's ending asks for. */
    static Optional<OutputKind> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            return Optional.of(PNG);
        }
        if (name.endsWith(".jpg") || name.endsWith(".jpeg")) {
            return Optional.of(JPEG);
        }
        if (name.endsWith(".tif") || name.endsWith(".tiff")) {
            return Optional.of(TIFF);
        }
        return name.endsWith(".npy") ? Optional.of(NPY) : Optional.empty();
    }
}
