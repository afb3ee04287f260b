package veduta.io.polygon;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import veduta.image.Size;
import veduta.io.raster.PictureReader;
import veduta.io.raster.PixelLimits;

/** The picture that labelme shows under polygons: a file beside them, or one inside their file. */
public final class ShownPicture {
    private final String path;
    private final byte[] content;

    private ShownPicture(String path, byte[] content) {
        this.path = path;
        this.content = content;
    }

    /**
     * The picture of the same name and size in the folder of a polygon file.
     *
     * @param file the polygon file, which need not exist
     * @return empty if there is none, or it cannot be read
     */
    public static Optional<ShownPicture> beside(Path file, Size size) {
        Optional<Path> picture = new PictureBeside(file, Optional.empty()).find();
        return picture.filter(found -> isOf(found, size))
                .map(found -> new ShownPicture(String.valueOf(found.getFileName()), new byte[0]));
    }

    private static boolean isOf(Path picture, Size size) {
        try {
            return new PictureReader(PixelLimits.PHOTO).size(picture).equals(size);
        } catch (IOException unusable) {
            return false;
        }
    }

    /**
     * A picture that is kept inside the polygon file.
     *
     * @param path the name it would have as a file
     * @param png the picture as PNG file; not copied
     */
    public static ShownPicture inside(String path, byte[] png) {
        return new ShownPicture(path, png);
    }

    String path() {
        return path;
    }

    boolean isInside() {
        return content.length > 0;
    }

    byte[] content() {
        return content.clone();
    }
}
