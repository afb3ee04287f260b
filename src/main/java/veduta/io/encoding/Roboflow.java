package veduta.io.encoding;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import veduta.io.classlist.ClassList;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.RawPicture;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;

/**
 * Masks of Roboflow: gray, with the names of the numbers in {@code _classes.csv} beside them. The
 * palette is the one asked for, else the one that knows the names, else one made of them. Read
 * only: the list belongs to its data set.
 */
final class Roboflow implements Encoding {
    private static final int[] NO_TABLE = {};

    private final List<Palette> palettes;

    Roboflow(List<Palette> palettes) {
        this.palettes = List.copyOf(palettes);
    }

    @Override
    public String key() {
        return "roboflow";
    }

    @Override
    public boolean choosesPalette() {
        return true;
    }

    @Override
    public Detection detect(SourceFile source) {
        Optional<ClassList> list;
        try {
            list = source.classList().filter(ClassList::hasNumbers);
        } catch (IOException unreadable) {
            list = Optional.empty();
        }
        if (list.isEmpty()) {
            return Detection.impossible(key(), Texts.get("recognised.list.none"));
        }
        if (source.values().isEmpty()) {
            return Detection.impossible(key(), Texts.get("recognised.no-numbers"));
        }
        ClassList classes = list.get();
        ValueCounts values = source.values().get();
        double known = values.fraction(value -> classes.position(value, NO_TABLE) >= 0);
        return known == 1
                ? new Detection(
                        key(), 0.97, Texts.get("recognised.list.numbers", classes.fileName()))
                : new Detection(
                        key(),
                        0.4 * known,
                        Texts.get(
                                "recognised.ids.unknown",
                                IdDetector.percentFirst(1 - known),
                                values.inWords()));
    }

    @Override
    public DecodedLayout read(SourceFile source, ReadOptions options) throws IOException {
        RawPicture picture = source.requireNumbers(key());
        ClassList list =
                source.classList()
                        .filter(ClassList::hasNumbers)
                        .orElseThrow(
                                () ->
                                        new FileFormatException(
                                                source.path(), Texts.get("fault.no-number-list")));
        boolean chosen = options.paletteKey().isPresent();
        List<Palette> candidates =
                chosen
                        ? List.of(PaletteChoice.find(source, palettes, options.paletteKey().get()))
                        : palettes;
        ListedClasses classes = ListedClasses.of(list, candidates, chosen);
        byte[] labels = new byte[picture.pixels()];
        long moved = 0;
        BitSet values = new BitSet();
        for (int pixel = 0; pixel < labels.length; pixel++) {
            int label = LabelMap.VOID;
            if (picture.alpha(pixel) != 0) {
                values.set(picture.value(pixel));
                label = classes.label(picture.value(pixel), NO_TABLE);
            }
            moved += label < 0 ? 1 : 0;
            labels[pixel] = (byte) (label < 0 ? LabelMap.VOID : label);
        }
        BitSet shown = new BitSet();
        values.stream()
                .map(value -> list.position(value, NO_TABLE))
                .filter(position -> position >= 0)
                .forEach(shown::set);
        return new DecodedLayout(
                LabelMap.of(picture.size(), labels),
                classes.palette(),
                moved,
                classes.notes(shown));
    }
}
