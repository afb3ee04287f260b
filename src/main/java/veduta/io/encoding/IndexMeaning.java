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
    static IndexMeaning byNames(ListedClasses classes, int[] table) {
        String how = Texts.get("recognised.indexed.how.names", classes.list().fileName());
        List<Integer> labels = new ArrayList<>();
        for (int index = 0; index < INDICES; index++) {
            labels.add(classes.label(index, table));
        }
        return new IndexMeaning(classes.palette(), labels, how, 0.96);
    }

    /** Whether every value of a picture has a meaning. */
    boolean explains(ValueCounts values) {
        return Arrays.stream(values.distinct())
                .allMatch(value -> value < INDICES && labels.get(value) >= 0);
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
