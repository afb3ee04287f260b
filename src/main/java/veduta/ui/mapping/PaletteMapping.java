package veduta.ui.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;

/** Suggests which class of one palette becomes which of another, by their names. */
final class PaletteMapping {
    private final int[] table;

    private PaletteMapping(int[] table) {
        this.table = table;
    }

    /** Maps classes of the same key, title or alias. */
    static PaletteMapping byName(Palette from, Palette to) {
        int[] table = new int[256];
        Arrays.fill(table, LabelMap.VOID);
        for (int label = 0; label < from.size(); label++) {
            table[label] = counterpart(from.classes().get(label), to).orElse(LabelMap.VOID);
        }
        return new PaletteMapping(table);
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

    /** The new label of a label, {@link LabelMap#VOID} where there is no counterpart. */
    int target(int label) {
        return table[label];
    }
}
