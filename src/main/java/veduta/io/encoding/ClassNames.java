package veduta.io.encoding;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;
import veduta.layout.SourceClass;

/**
 * Finds the classes of a palette by the names that label files use: key, title or alias, in any
 * case and with any separators.
 */
final class ClassNames {
    private static final Set<String> VOID =
            Set.of("void", "unlabeled", "unlabelled", "background", "ignore", "unknown");

    private final Palette palette;
    private final Map<String, Integer> labels = new HashMap<>();

    ClassNames(Palette palette) {
        this.palette = palette;
        for (int label = 0; label < palette.size(); label++) {
            SemanticClass entry = palette.classes().get(label);
            put(entry.key(), label);
            put(entry.title(), label);
        }
        for (int label = 0; label < palette.size(); label++) {
            for (String alias : palette.classes().get(label).aliases()) {
                put(alias, label);
            }
        }
        for (SourceClass source : palette.sources()) {
            put(source.key(), source.label());
            for (String alias : source.aliases()) {
                put(alias, source.label());
            }
        }
    }

    private void put(String name, int label) {
        labels.putIfAbsent(plain(name), label);
    }

    /** Letters and digits only, in lower case. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    Palette palette() {
        return palette;
    }

    /** The label that a name stands for; empty if the palette does not know it. */
    OptionalInt label(String name) {
        String plain = plain(name);
        Integer label = labels.get(plain);
        if (label != null) {
            return OptionalInt.of(label);
        }
        return isVoid(name) ? OptionalInt.of(LabelMap.VOID) : OptionalInt.empty();
    }

    /** Whether a name means "no class" in most data sets. */
    static boolean isVoid(String name) {
        return VOID.contains(plain(name));
    }

    /** The palette that knows most of these names, if it knows at least half of them. */
    static Optional<Palette> bestPalette(List<Palette> palettes, Collection<String> names) {
        Set<String> meaningful = new HashSet<>();
        for (String name : names) {
            if (!isVoid(name)) {
                meaningful.add(plain(name));
            }
        }
        Palette best = null;
        long most = 0;
        for (Palette palette : palettes) {
            ClassNames known = new ClassNames(palette);
            long count = meaningful.stream().filter(name -> known.label(name).isPresent()).count();
            if (count > most) {
                most = count;
                best = palette;
            }
        }
        return 2 * most >= meaningful.size() ? Optional.ofNullable(best) : Optional.empty();
    }
}
