package veduta.io.encoding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import veduta.image.RgbImage;
import veduta.io.polygon.PolygonJsonWriter;
import veduta.io.polygon.PolygonScene;
import veduta.io.polygon.PolygonScene.Dialect;
import veduta.io.polygon.PolygonShape;
import veduta.io.polygon.ShownPicture;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PngWriter;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.layout.ColouredLayout;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;
import veduta.text.Texts;

/**
 * JSON of labelme: all kinds of shapes that have an area there, by class name. The palette is the
 * one asked for, else the one noted in the file, else the one that knows most of the names, else
 * one made of the names. Written as the outlines of all regions, which gives back every pixel.
 */
final class Labelme implements WritableEncoding {
    /** The name of pixels without a class in labelme's own lists of classes. */
    private static final String IGNORED = "__ignore__";

    private final List<Palette> palettes;

    Labelme(List<Palette> palettes) {
        this.palettes = List.copyOf(palettes);
    }

    @Override
    public String key() {
        return "labelme";
    }

    @Override
    public boolean choosesPalette() {
        return true;
    }

    @Override
    public Detection detect(SourceFile source) {
        boolean fits =
                source.scene().map(scene -> scene.dialect() == Dialect.LABELME).orElse(false);
        return fits
                ? new Detection(key(), 0.97, Texts.get("recognised.polygons", "shapes"))
                : Detection.impossible(key(), Texts.get("recognised.no-polygons", "shapes"));
    }

    @Override
    public DecodedLayout read(SourceFile source, ReadOptions options) throws IOException {
        PolygonScene scene = source.requireScene();
        ClassNames names = new ClassNames(palette(source, scene, options));
        return ScenePainter.paint(
                source, scene, names.palette(), name -> names.label(name).orElse(-1));
    }

    private Palette palette(SourceFile source, PolygonScene scene, ReadOptions options)
            throws FileFormatException {
        if (options.paletteKey().isPresent()) {
            return PaletteChoice.find(source, palettes, options.paletteKey().get());
        }
        Optional<Palette> noted =
                scene.paletteKey()
                        .flatMap(
                                key ->
                                        palettes.stream()
                                                .filter(palette -> palette.key().equals(key))
                                                .findFirst());
        if (noted.isPresent()) {
            return noted.get();
        }
        Set<String> names = new LinkedHashSet<>();
        for (PolygonShape shape : scene.shapes()) {
            names.add(shape.label());
        }
        return ClassNames.bestPalette(palettes, names).orElseGet(() -> own(names));
    }

    private static Palette own(Set<String> names) {
        List<String> classes = names.stream().filter(name -> !ClassNames.isVoid(name)).toList();
        return NamedPalette.of(classes.isEmpty() ? List.of("object") : classes, new int[0]);
    }

    @Override
    public String fileName(String stem, Palette palette) {
        return stem + ".json";
    }

    @Override
    public void write(LabelMap layout, Palette palette, Path file) throws IOException {
        PaletteCheck.labels(file, palette, layout);
        PolygonJsonWriter.labelme(picture(layout, palette, file))
                .write(
                        file,
                        layout,
                        label -> palette.byLabel(label).map(SemanticClass::key).orElse(IGNORED),
                        palette.key());
    }

    /** The picture beside the file, else one in the colours of the classes inside it. */
    private static ShownPicture picture(LabelMap layout, Palette palette, Path file)
            throws IOException {
        Optional<ShownPicture> beside = ShownPicture.beside(file, layout.size());
        if (beside.isPresent()) {
            return beside.get();
        }
        RgbImage colours = ColouredLayout.of(layout, palette, layout.size());
        byte[] png =
                new PngWriter()
                        .toBytes(RawPicture.of(colours.size(), SampleKind.RGB, colours.toBytes()));
        String name = String.valueOf(file.getFileName());
        return ShownPicture.inside(name.replaceFirst("\\.[^.]*$", "") + ".png", png);
    }
}
