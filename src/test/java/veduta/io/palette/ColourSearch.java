package veduta.io.palette;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses colours that stay apart from each other, for data sets that have none of their own: a
 * farthest-point selection in CIELAB over the 4096 colours whose samples are multiples of 17. It
 * begins with black as taken, since black is void, and always takes the colour whose nearest taken
 * colour is farthest. See the decision record on NYU's colours.
 */
final class ColourSearch {
    private ColourSearch() {}

    /** The first {@code count} colours of the selection, as {@code 0xRRGGBB}. */
    static List<Integer> select(int count) {
        int[] candidates = candidates();
        Lab[] labs = Arrays.stream(candidates).mapToObj(Lab::of).toArray(Lab[]::new);
        double[] nearest = new double[labs.length];
        Arrays.fill(nearest, Double.MAX_VALUE);
        take(Lab.of(0), labs, nearest);
        List<Integer> chosen = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            int farthest = 0;
            for (int i = 1; i < nearest.length; i++) {
                if (nearest[i] > nearest[farthest]) {
                    farthest = i;
                }
            }
            chosen.add(candidates[farthest]);
            take(labs[farthest], labs, nearest);
        }
        return chosen;
    }

    /**
     * Gives each class one of the chosen colours: first those with a hint, in order, the colour
     * nearest to it that is still free, then the others, in order, the next free one.
     *
     * @param classKeys all classes in label order
     * @param hints the colour that a class would like to be near to
     */
    static Map<String, Integer> assign(List<String> classKeys, Map<String, Integer> hints) {
        List<Integer> free = select(classKeys.size());
        Map<String, Integer> assigned = new LinkedHashMap<>();
        hints.forEach(
                (key, hint) -> {
                    Lab wish = Lab.of(hint);
                    Integer best = free.get(0);
                    for (Integer colour : free) {
                        if (Lab.of(colour).distance(wish) < Lab.of(best).distance(wish)) {
                            best = colour;
                        }
                    }
                    free.remove(best);
                    assigned.put(key, best);
                });
        for (String key : classKeys) {
            if (!assigned.containsKey(key)) {
                assigned.put(key, free.remove(0));
            }
        }
        return assigned;
    }

    /** The smallest CIE76 difference between two of these colours. */
    static double smallestDistance(List<Integer> colours) {
        double smallest = Double.MAX_VALUE;
        for (int i = 0; i < colours.size(); i++) {
            for (int j = 0; j < i; j++) {
                smallest =
                        Math.min(smallest, Lab.of(colours.get(i)).distance(Lab.of(colours.get(j))));
            }
        }
        return smallest;
    }

    private static int[] candidates() {
        int[] candidates = new int[4096];
        for (int i = 0; i < candidates.length; i++) {
            candidates[i] = 17 * (i >> 8) << 16 | 17 * (i >> 4 & 15) << 8 | 17 * (i & 15);
        }
        return candidates;
    }

    private static void take(Lab taken, Lab[] labs, double[] nearest) {
        for (int i = 0; i < labs.length; i++) {
            nearest[i] = Math.min(nearest[i], labs[i].distance(taken));
        }
    }
}
