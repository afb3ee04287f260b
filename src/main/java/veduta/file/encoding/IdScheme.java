package veduta.file.encoding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;
import veduta.layout.SourceClass;

/** The numbers that stand for a palette's classes in one family of label files. */
final class IdScheme {
    private final Palette palette;
    private final Map<Integer, Integer> labels = new HashMap<>();
    private final Map<Integer, Integer> colours = new HashMap<>();
    private final int[] ids = new int[256];

    /**
     * Collects the numbers from a palette.
     *
     * @param schemes names of the palette's schemes; a later one adds what the ones before lack
     * @param voidId number written for void
     */
    IdScheme(Palette palette, List<String> schemes, int voidId) {
        this.palette = palette;
        Arrays.fill(ids, voidId);
        for (String scheme : schemes) {
            add(scheme);
        }
        labels.putIfAbsent(voidId, LabelMap.VOID);
    }

    private void add(String scheme) {
        for (int label = 0; label < palette.size(); label++) {
            SemanticClass entry = palette.classes().get(label);
            List<Integer> own = entry.ids(scheme);
            for (int id : own) {
                put(id, label, entry.rgb());
            }
            if (!own.isEmpty() && labels.get(own.get(0)) == label) {
                ids[label] = own.get(0);
            }
        }
        for (SourceClass source : palette.sources()) {
            for (int id : source.ids(scheme)) {
                put(id, source.label(), source.rgb());
            }
        }
    }

    private void put(int id, int label, int rgb) {
        labels.putIfAbsent(id, label);
        colours.putIfAbsent(id, rgb);
    }

    Palette palette() {
        return palette;
    }

    boolean knows(int id) {
        return labels.containsKey(id);
    }

    /** The label that a number stands for; void if it stands for nothing. */
    int label(int id) {
        return labels.getOrDefault(id, LabelMap.VOID);
    }

    /** The number written for a label. */
    int id(int label) {
        return ids[label];
    }

    /** The colour of a number's class, or black. */
    int colour(int id) {
        return colours.getOrDefault(id, 0);
    }

    /** How many numbers have a meaning. */
    int count() {
        return labels.size();
    }

    /** The smallest number that stands for a class, not for void. */
    int smallestClassId() {
        return labels.keySet().stream()
                .mapToInt(id -> id)
                .filter(id -> label(id) != LabelMap.VOID)
                .min()
                .orElse(0);
    }
}
