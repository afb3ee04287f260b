package veduta.io.polygon;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import veduta.image.Size;

/**
 * A picture described by areas that are painted one over the other.
 *
 * @param dialect which program's JSON it is
 * @param size of the picture
 * @param shapes the areas, the first at the bottom
 * @param paletteKey palette whose classes the labels name, if the file says so
 * @param passedOver how many shapes of which kind have no area that is known
 */
public record PolygonScene(
        Dialect dialect,
        Size size,
        List<PolygonShape> shapes,
        Optional<String> paletteKey,
        Map<String, Integer> passedOver) {

    /** The kinds of JSON. */
    public enum Dialect {
        /** {@code imgWidth, imgHeight, objects[label, polygon]}. */
        CITYSCAPES,
        /** {@code imageWidth, imageHeight, shapes[label, points, shape_type]}. */
        LABELME
    }

    /** Takes copies. */
    public PolygonScene {
        shapes = List.copyOf(shapes);
        passedOver = Collections.unmodifiableMap(new TreeMap<>(passedOver));
    }
}
