package veduta.io.encoding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import veduta.io.annotation.PanopticImage;
import veduta.io.annotation.PanopticJson;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PictureReader;
import veduta.io.raster.PixelLimits;
import veduta.io.raster.RawPicture;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;

/**
 * The panoptic JSON of COCO with its PNG pictures of segment ids (red + 256 green + 65536 blue).
 * Read only, since a label map does not say where one thing ends and the next begins. Classes are
 * found by name in the palette asked for, else in the one that knows most of them; without such a
 * palette they make one of their own. Unknown classes become void and are named.
 */
final class CocoPanoptic implements Encoding {
    private final List<Palette> palettes;

    CocoPanoptic(List<Palette> palettes) {
        this.palettes = List.copyOf(palettes);
    }

    @Override
    public String key() {
        return "coco-panoptic";
    }

    @Override
    public boolean choosesPalette() {
        return true;
    }

    @Override
    public Detection detect(SourceFile source) {
        return source.panoptic().isPresent()
                ? new Detection(key(), 0.97, Texts.get("recognised.coco"))
                : Detection.impossible(key(), Texts.get("recognised.coco.none"));
    }

    @Override
    public int frames(SourceFile source) throws IOException {
        return require(source).frames();
    }

    private static PanopticJson require(SourceFile source) throws FileFormatException {
        return source.panoptic()
                .orElseThrow(
                        () -> new FileFormatException(source.path(), Texts.get("fault.coco.none")));
    }

    @Override
    public DecodedLayout read(SourceFile source, ReadOptions options) throws IOException {
        PanopticJson json = require(source);
        PanopticImage image = json.read(options.frame());
        ClassNames names = new ClassNames(palette(source, image, options));
        RawPicture picture = new PictureReader(PixelLimits.LAYOUT).read(json.picture(image));
        Map<Integer, Integer> labels = new HashMap<>();
        TreeSet<String> unknown = new TreeSet<>();
        image.segments()
                .forEach(
                        (id, name) -> {
                            OptionalInt label = label(names, name);
                            label.ifPresentOrElse(
                                    known -> labels.put(id, known), () -> unknown.add(name));
                        });
        labels.putIfAbsent(0, LabelMap.VOID);
        byte[] painted = new byte[picture.pixels()];
        long moved = 0;
        for (int pixel = 0; pixel < painted.length; pixel++) {
            Integer label = labels.get(Integer.reverseBytes(picture.rgb(pixel)) >>> 8);
            moved += label == null ? 1 : 0;
            painted[pixel] = (byte) (label == null ? LabelMap.VOID : label);
        }
        List<String> notes = new ArrayList<>();
        if (image.count() > 1) {
            notes.add(
                    Texts.get(
                            "note.coco.picture",
                            image.fileName(),
                            image.position() + 1,
                            image.count()));
        }
        if (!unknown.isEmpty()) {
            notes.add(Texts.get("note.coco.unknown", unknown.size(), String.join(", ", unknown)));
        }
        return new DecodedLayout(
                LabelMap.of(picture.size(), painted), names.palette(), moved, notes);
    }

    private Palette palette(SourceFile source, PanopticImage image, ReadOptions options)
            throws FileFormatException {
        if (options.paletteKey().isPresent()) {
            return PaletteChoice.find(source, palettes, options.paletteKey().get());
        }
        List<String> plain = image.classes().stream().map(CocoPanoptic::unmerged).toList();
        List<String> classes =
                image.segments().values().stream()
                        .distinct()
                        .sorted()
                        .filter(name -> !ClassNames.isVoid(name))
                        .toList();
        return ClassNames.bestPalette(palettes, plain)
                .orElseGet(
                        () ->
                                NamedPalette.of(
                                        classes.isEmpty() ? List.of("object") : classes,
                                        new int[0]));
    }

    /** COCO calls a class {@code -merged} that is several classes of COCO-Stuff. */
    private static String unmerged(String name) {
        return name.replaceFirst("-merged$", "");
    }

    private static OptionalInt label(ClassNames names, String name) {
        for (String each :
                List.of(name, unmerged(name), unmerged(name).replaceFirst("-other$", ""))) {
            OptionalInt label = names.label(each);
            if (label.isPresent()) {
                return label;
            }
        }
        return OptionalInt.empty();
    }
}
