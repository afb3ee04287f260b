package veduta.io.encoding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import veduta.io.polygon.PolygonJsonWriter;
import veduta.io.polygon.PolygonScene;
import veduta.io.polygon.PolygonScene.Dialect;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;
import veduta.text.Texts;

/**
 * Cityscapes {@code *_polygons.json}: areas painted in order, deleted ones left out, "cargroup"
 * taken for a car. Written as the outlines of all regions, which gives back every pixel.
 */
final class CityscapesPolygons implements WritableEncoding {
    /** Key of the palette that its labels are of. */
    static final String PALETTE = "cityscapes";

    private static final String GROUP = "group";
    private static final String IDS = "label-id";

    private final ClassNames names;
    private final Set<String> notDrawn;
    private final NameHints hints =
            new NameHints("cityscapes-polygons", List.of("_polygons"), List.of());

    CityscapesPolygons(Palette palette) {
        this.names = new ClassNames(palette);
        this.notDrawn =
                palette.sources().stream()
                        .filter(source -> hasNoId(source.ids()))
                        .map(source -> ClassNames.plain(source.key()))
                        .collect(Collectors.toSet());
    }

    /** The reference tools draw no class whose id is negative, such as licence plates on cars. */
    private static boolean hasNoId(Map<String, List<Integer>> ids) {
        return ids.getOrDefault(IDS, List.of()).stream().anyMatch(id -> id < 0);
    }

    @Override
    public String key() {
        return hints.key();
    }

    @Override
    public Detection detect(SourceFile source) {
        boolean fits =
                source.scene().map(scene -> scene.dialect() == Dialect.CITYSCAPES).orElse(false);
        if (!fits) {
            return Detection.impossible(key(), Texts.get("recognised.no-polygons", "objects"));
        }
        boolean named = hints.of(source) == NameHints.Strength.CLEAR;
        return new Detection(
                key(), named ? 0.99 : 0.95, Texts.get("recognised.polygons", "objects"));
    }

    @Override
    public DecodedLayout read(SourceFile source, ReadOptions options) throws IOException {
        PolygonScene scene = source.requireScene();
        return ScenePainter.paint(source, scene, names.palette(), this::label);
    }

    private int label(String name) {
        if (notDrawn.contains(ClassNames.plain(name))) {
            return ScenePainter.NOT_DRAWN;
        }
        OptionalInt label = names.label(name);
        if (label.isEmpty() && name.endsWith(GROUP)) {
            label = names.label(name.substring(0, name.length() - GROUP.length()));
        }
        return label.orElse(-1);
    }

    @Override
    public String fileName(String stem, Palette palette) {
        return stem + "_polygons.json";
    }

    @Override
    public void write(LabelMap layout, Palette palette, Path file) throws IOException {
        PaletteCheck.same(file, key(), names.palette(), palette, layout);
        PolygonJsonWriter.cityscapes()
                .write(file, layout, CityscapesPolygons.names(palette), palette.key());
    }

    private static IntFunction<String> names(Palette palette) {
        return label ->
                palette.byLabel(label)
                        .map(SemanticClass::key)
                        .map(key -> key.replace('-', ' '))
                        .orElse("unlabeled");
    }
}
