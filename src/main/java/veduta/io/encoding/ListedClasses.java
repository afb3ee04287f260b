package veduta.io.encoding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import veduta.io.classlist.ClassList;
import veduta.io.raster.RawPicture;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;

/**
 * The classes of a list beside a picture, as labels of a palette: one of the palettes at hand that
 * knows the names, else one made of them.
 *
 * @param list where they are from
 * @param palette the classes
 * @param labels the label of each class of the list, -1 for those that the palette does not know
 */
record ListedClasses(ClassList list, Palette palette, List<Integer> labels) {
    /**
     * The classes of a list.
     *
     * @param palettes that may be taken
     * @param mustUseThem whether the first of them is taken even if it does not know the names
     */
    static ListedClasses of(ClassList list, List<Palette> palettes, boolean mustUseThem) {
        Optional<Palette> known = ClassNames.bestPalette(palettes, list.names());
        if (known.isEmpty() && mustUseThem) {
            known = Optional.of(palettes.get(0));
        }
        List<String> own = new ArrayList<>();
        List<Integer> colours = new ArrayList<>();
        for (int i = 0; i < list.names().size(); i++) {
            if (!ClassNames.isVoid(list.names().get(i))) {
                own.add(list.names().get(i));
                colours.add(list.colours().get(i));
            }
        }
        Palette palette = known.orElseGet(() -> made(own, colours));
        ClassNames lookup = new ClassNames(palette);
        List<Integer> labels =
                list.names().stream().map(name -> lookup.label(name).orElse(-1)).toList();
        return new ListedClasses(list, palette, labels);
    }

    private static Palette made(List<String> names, List<Integer> colours) {
        boolean all = colours.stream().allMatch(rgb -> rgb >= 0);
        int[] table = all ? colours.stream().mapToInt(rgb -> rgb).toArray() : new int[0];
        return names.isEmpty()
                ? NamedPalette.of(List.of("object"), new int[0])
                : NamedPalette.of(names, table);
    }

    /**
     * The label of an index of a picture: -1 if it means nothing, void for 255 that means nothing.
     *
     * @param table the picture's colour table; empty if it has none
     */
    int label(int index, int[] table) {
        int position = list.position(index, table);
        int label = position < 0 ? -1 : labels.get(position);
        return label < 0 && index == LabelMap.VOID ? LabelMap.VOID : label;
    }

    /** The colours of the list as a key to labels; classes that nobody knows are left out. */
    ColourKey key() {
        return new ColourKey(palette, list.colours(), labels);
    }

    /** Whether the palette has the list's colours for the same classes. */
    boolean hasPaletteColours() {
        ColourKey own = new ColourKey(palette);
        return IntStream.range(0, labels.size())
                .allMatch(
                        i ->
                                labels.get(i) >= 0
                                        && own.knows(list.colours().get(i))
                                        && own.label(list.colours().get(i)) == labels.get(i));
    }

    /**
     * A note that names the classes of a picture that the palette does not know; none if it knows
     * all of them.
     *
     * @param shown positions in the list of the classes that the picture shows
     */
    List<String> notes(BitSet shown) {
        List<String> unknown =
                shown.stream()
                        .filter(position -> labels.get(position) < 0)
                        .mapToObj(position -> list.names().get(position))
                        .toList();
        return unknown.isEmpty()
                ? List.of()
                : List.of(
                        Texts.get(
                                "note.list.unknown",
                                palette.key(),
                                unknown.size(),
                                list.fileName(),
                                String.join(", ", unknown)));
    }

    /** The positions in the list of the classes whose colours a picture shows. */
    BitSet shown(RawPicture picture) {
        Set<Integer> colours = new HashSet<>();
        int last = -1;
        for (int pixel = 0; pixel < picture.pixels(); pixel++) {
            int rgb = picture.rgb(pixel);
            if (rgb != last && picture.alpha(pixel) != 0) {
                colours.add(rgb);
                last = rgb;
            }
        }
        BitSet positions = new BitSet();
        for (int i = 0; i < labels.size(); i++) {
            positions.set(i, colours.contains(list.colours().get(i)));
        }
        return positions;
    }
}
