package veduta.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;
import veduta.ui.text.Texts;

/** Which class of one palette becomes which of another; what has no counterpart becomes void. */
final class PaletteMapping {
    private final Palette from;
    private final Palette to;
    private final int[] table;

    private PaletteMapping(Palette from, Palette to, int[] table) {
        this.from = from;
        this.to = to;
        this.table = table;
    }

    /** Maps classes of the same key, title or alias. */
    static PaletteMapping byName(Palette from, Palette to) {
        int[] table = new int[256];
        Arrays.fill(table, LabelMap.VOID);
        for (int label = 0; label < from.size(); label++) {
            table[label] = counterpart(from.classes().get(label), to).orElse(LabelMap.VOID);
        }
        return new PaletteMapping(from, to, table);
    }

    private static OptionalInt counterpart(SemanticClass wanted, Palette to) {
        OptionalInt same = to.labelOf(wanted.key());
        return same.isPresent()
                ? same
                : IntStream.range(0, to.size())
                        .filter(label -> alike(wanted, to.classes().get(label)))
                        .findFirst();
    }

    private static boolean alike(SemanticClass one, SemanticClass other) {
        return names(one).anyMatch(name -> names(other).anyMatch(name::equals));
    }

    private static java.util.stream.Stream<String> names(SemanticClass each) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(each.key(), each.title()),
                        each.aliases().stream())
                .map(name -> name.toLowerCase(Locale.ROOT).replace('-', ' '));
    }

    /** The new label of each of 256 labels. */
    int[] table() {
        return table.clone();
    }

    /** A line for every class that a layout contains. */
    String describe(LabelMap layout) {
        long[] counts = layout.counts();
        return IntStream.range(0, from.size())
                .filter(label -> counts[label] > 0)
                .mapToObj(
                        label ->
                                from.classes().get(label).title()
                                        + " \u2192 "
                                        + to.byLabel(table[label])
                                                .map(SemanticClass::title)
                                                .orElse(Texts.get("palette.void")))
                .collect(Collectors.joining("\n"));
    }
}
