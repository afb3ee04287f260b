package veduta.io.encoding;

import java.io.IOException;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import veduta.io.polygon.PolygonCanvas;
import veduta.io.polygon.PolygonScene;
import veduta.io.polygon.PolygonShape;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;

/** Paints polygons into a label map. */
final class ScenePainter {
    /** The label of classes that the reference tools do not draw. */
    static final int NOT_DRAWN = -2;

    /** Stands for areas of unknown classes while painting. */
    private static final int UNKNOWN = 254;

    private ScenePainter() {}

    /**
     * Paints all areas in order; those of unknown classes become void and are counted as moved.
     *
     * @param labels the label of a class name, {@link #NOT_DRAWN}, or -1
     */
    static DecodedLayout paint(
            SourceFile source, PolygonScene scene, Palette palette, ToIntFunction<String> labels)
            throws IOException {
        PolygonCanvas canvas = new PolygonCanvas(scene.size());
        boolean countable = palette.size() <= UNKNOWN;
        for (PolygonShape shape : scene.shapes()) {
            int label = labels.applyAsInt(shape.label());
            if (label == NOT_DRAWN) {
                continue;
            }
            int unknown = countable ? UNKNOWN : LabelMap.VOID;
            canvas.fill(source.path(), shape, label < 0 ? unknown : label);
        }
        LabelMap painted = canvas.toLabelMap();
        if (!countable) {
            return new DecodedLayout(painted, palette, 0, notes(scene));
        }
        int[] table = new int[256];
        for (int label = 0; label < table.length; label++) {
            table[label] = label == UNKNOWN ? LabelMap.VOID : label;
        }
        return new DecodedLayout(
                painted.relabel(table), palette, painted.counts()[UNKNOWN], notes(scene));
    }

    private static List<String> notes(PolygonScene scene) {
        if (scene.passedOver().isEmpty()) {
            return List.of();
        }
        int count = scene.passedOver().values().stream().mapToInt(Integer::intValue).sum();
        String kinds =
                scene.passedOver().entrySet().stream()
                        .map(kind -> kind.getValue() + " " + kind.getKey())
                        .collect(Collectors.joining(", "));
        return List.of(Texts.get("note.polygons.passed-over", count, kinds));
    }
}
