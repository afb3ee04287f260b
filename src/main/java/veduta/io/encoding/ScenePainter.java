package veduta.io.encoding;

import java.util.function.ToIntFunction;
import veduta.io.polygon.PolygonCanvas;
import veduta.io.polygon.PolygonScene;
import veduta.io.polygon.PolygonShape;
import veduta.io.raster.FileFormatException;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/** Paints polygons into a label map. */
final class ScenePainter {
    /** Stands for areas of unknown classes while painting. */
    private static final int UNKNOWN = 254;

    private ScenePainter() {}

    /**
     * Paints all areas in order; those of unknown classes become void and are counted as moved.
     *
     * @param labels the label of a class name, or -1
     */
    static DecodedLayout paint(
            SourceFile source, PolygonScene scene, Palette palette, ToIntFunction<String> labels)
            throws FileFormatException {
        PolygonCanvas canvas = new PolygonCanvas(scene.size());
        boolean countable = palette.size() <= UNKNOWN;
        for (PolygonShape shape : scene.shapes()) {
            int label = labels.applyAsInt(shape.label());
            int unknown = countable ? UNKNOWN : LabelMap.VOID;
            canvas.fill(source.path(), shape, label < 0 ? unknown : label);
        }
        LabelMap painted = canvas.toLabelMap();
        if (!countable) {
            return new DecodedLayout(painted, palette, 0);
        }
        int[] table = new int[256];
        for (int label = 0; label < table.length; label++) {
            table[label] = label == UNKNOWN ? LabelMap.VOID : label;
        }
        return new DecodedLayout(painted.relabel(table), palette, painted.counts()[UNKNOWN]);
    }
}
