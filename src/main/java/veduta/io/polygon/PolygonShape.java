package veduta.io.polygon;

/**
 * One labelled area.
 *
 * @param label name of its class as the file gives it
 * @param area the pixels that it covers
 */
public record PolygonShape(String label, ShapeArea area) {
    /**
     * A polygon by the rule of the reference tools: corners are pixels, and those of the outline
     * belong to it.
     *
     * @param label name of its class
     * @param points x and y of each corner in turn; the last is joined to the first
     * @throws IllegalArgumentException if a coordinate is missing
     */
    public static PolygonShape of(String label, double... points) {
        if (points.length % 2 != 0) {
            throw new IllegalArgumentException("Every corner needs x and y.");
        }
        return new PolygonShape(label, new OutlinedPolygon(points));
    }
}
