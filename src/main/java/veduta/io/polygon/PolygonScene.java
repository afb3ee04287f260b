package veduta.io.polygon;

import java.util.List;
import java.util.Optional;
import veduta.image.Size;

/**
 * A picture described by areas that are painted one over the other.
 *
 * @param dialect which program's JSON it is
 * @param size of the picture
 * @param shapes the areas, the first at the bottom
 * @param paletteKey palette whose classes the labels name, if the file says so
 */
public record PolygonScene(
        Dialect dialect, Size size, List<PolygonShape> shapes, Optional<String> paletteKey) {

    /** The kinds of JSON. */
    public enum Dialect {
        /** {@code imgWidth, imgHeight, objects[label, polygon]}. */
        CITYSCAPES,
        /** {@code imageWidth, imageHeight, shapes[label, points, shape_type]}. */
        LABELME
    }

    /** Takes a copy of the list. */
    public PolygonScene {
        shapes = List.copyOf(shapes);
    }
}
