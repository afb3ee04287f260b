package veduta.io.polygon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import veduta.image.Size;
import veduta.io.photo.Photos;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PixelLimits;
import veduta.text.Texts;

/**
 * The picture that a polygon file belongs to: the one that it names, wherever its folder was when
 * it was written, else one of its own name.
 */
final class PictureBeside {
    private static final List<String> ENDINGS =
            List.of("jpg", "jpeg", "JPG", "JPEG", "png", "PNG", "tif", "tiff", "bmp", "webp");

    private final Path file;
    private final Optional<String> named;

    /**
     * The picture of a file.
     *
     * @param named as {@code imagePath} in the file names it
     */
    PictureBeside(Path file, Optional<String> named) {
        this.file = file;
        this.named = named.filter(name -> !name.isBlank());
    }

    /** The picture, if it is there. */
    Optional<Path> find() {
        return candidates().stream().filter(Files::isRegularFile).findFirst();
    }

    /**
     * The size of the picture as it is seen, turned as its orientation says.
     *
     * @throws FileFormatException if the picture is not there, damaged or too large
     * @throws IOException if it cannot be read
     */
    Size size(PixelLimits limits) throws IOException {
        Optional<Path> picture = find();
        if (picture.isEmpty()) {
            throw new FileFormatException(
                    file,
                    named.isPresent()
                            ? Texts.get("fault.polygons.no-size-and-picture", named.get())
                            : Texts.get("fault.polygons.no-size"));
        }
        Size size = new Photos().read(picture.get()).size();
        return limits.check(file, size.width(), size.height(), Long.MAX_VALUE);
    }

    private List<Path> candidates() {
        List<Path> candidates = new ArrayList<>();
        if (named.isPresent()) {
            String path = named.get().replace('\\', '/');
            add(candidates, path);
            add(candidates, path.substring(path.lastIndexOf('/') + 1));
        }
        String name = String.valueOf(file.getFileName());
        String stem = name.replaceFirst("\\.[^.]*$", "");
        ENDINGS.forEach(ending -> add(candidates, stem + "." + ending));
        return candidates;
    }

    private void add(List<Path> candidates, String path) {
        try {
            Path relative = Path.of(path);
            if (!relative.isAbsolute()) {
                candidates.add(file.resolveSibling(relative));
            }
        } catch (InvalidPathException unusual) {
            // A name that this system cannot write names no file here.
            return;
        }
    }
}
