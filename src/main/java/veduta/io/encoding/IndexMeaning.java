package veduta.io.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;

/**
 * What the indices of an indexed picture mean.
 *
 * @param palette the classes
 * @param labels the label of each of 256 indices, -1 for those without a meaning
 * @param how where the meaning was taken from, in words
 * @param certainty 0..1
 */
record IndexMeaning(Palette palette, List<Integer> labels, String how, double certainty) {
    private static final int INDICES = 256;

    /** By the names in a file beside the picture. */
    static IndexMeaning byNames(
            IndexNames names, int[] table, List<Palette> palettes, boolean mustUseThem) {
        Optional<Palette> known = ClassNames.bestPalette(palettes, names.names());
        if (known.isEmpty() && mustUseThem) {
            known = Optional.of(palettes.get(0));
        }
        String how = Texts.get("recognised.indexed.how.names", names.fileName());
        List<String> own = new ArrayList<>(names.names());
        own.removeIf(ClassNames::isVoid);
        Palette palette = known.orElseGet(() -> fromNames(own));
        ClassNames lookup = new ClassNames(palette);
        List<Integer> labels = new ArrayList<>();
        for (int index = 0; index < INDICES; index++) {
            int position = names.position(index, table);
            int label = position < 0 ? -1 : lookup.label(names.names().get(position)).orElse(-1);
            labels.add(label < 0 && index == LabelMap.VOID ? LabelMap.VOID : label);
        }
        return new IndexMeaning(palette, labels, how, 0.96);
    }

    private static Palette fromNames(List<String> names) {
        return NamedPalette.of(names.isEmpty() ? List.of("object") : names, new int[0]);
    }

    /** The index is the label: the colour table begins with the palette's colours. */
    static Optional<IndexMeaning> byOrder(int[] table, List<Palette> palettes) {
        for (Palette palette : palettes) {
            if (table.length < palette.size()) {
                continue;
            }
            boolean same = true;
            for (int label = 0; label < palette.size(); label++) {
                same &= table[label] == palette.classes().get(label).rgb();
            }
            if (same) {
                String how = Texts.get("recognised.indexed.how.table", palette.key());
                return Optional.of(identity(palette, how, 0.9));
            }
        }
        return Optional.empty();
    }

    /** The index is the label of a palette that was chosen by hand. */
    static IndexMeaning identity(Palette palette, String how, double certainty) {
        List<Integer> labels = new ArrayList<>();
        for (int index = 0; index < INDICES; index++) {
            boolean isVoid = index == LabelMap.VOID;
            labels.add(index < palette.size() ? index : isVoid ? LabelMap.VOID : -1);
        }
        return new IndexMeaning(palette, labels, how, certainty);
    }

    /** By colour: every colour in use is known to one palette. */
    static Optional<IndexMeaning> byColours(
            int[] table, ValueCounts values, List<Palette> palettes) {
        int[] used = Arrays.stream(values.distinct()).filter(v -> v != LabelMap.VOID).toArray();
        for (Palette palette : palettes) {
            ColourKey key = new ColourKey(palette);
            boolean all =
                    Arrays.stream(used).allMatch(v -> v < table.length && key.knows(table[v]));
            long classes =
                    Arrays.stream(used)
                            .filter(v -> v < table.length && key.isClass(table[v]))
                            .count();
            if (all && classes > 0) {
                List<Integer> labels = new ArrayList<>();
                for (int index = 0; index < INDICES; index++) {
                    boolean known = index < table.length && key.knows(table[index]);
                    int unknown = index == LabelMap.VOID ? LabelMap.VOID : -1;
                    labels.add(known ? key.label(table[index]) : unknown);
                }
                String how = Texts.get("recognised.indexed.how.colours", palette.key());
                return Optional.of(new IndexMeaning(palette, labels, how, 0.7));
            }
        }
        return Optional.empty();
    }

    /** Every index is a class of its own, named by its number. */
    static IndexMeaning byNumber(int[] table, ValueCounts values) {
        int largest = 0;
        for (int value : values.distinct()) {
            if (value < LabelMap.VOID) {
                largest = Math.max(largest, value);
            }
        }
        List<String> names = new ArrayList<>();
        for (int index = 0; index <= largest; index++) {
            names.add("Index " + index);
        }
        String how = Texts.get("recognised.indexed.how.unknown");
        return identity(NamedPalette.of(names, table), how, 0.45);
    }
}
