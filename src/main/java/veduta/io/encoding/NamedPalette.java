package veduta.io.encoding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;
import veduta.text.Texts;

/** Makes palettes for files whose classes are in no known palette. */
final class NamedPalette {
    /** Key of the palettes made here. */
    static final String KEY = "from-file";

    private static final int MAX_CLASSES = LabelMap.VOID;

    private NamedPalette() {}

    /**
     * A palette of these classes; keys and colours that stand twice are made distinct.
     *
     * @param names titles of the classes; those beyond the 255th are left out
     * @param colours as {@code 0xRRGGBB}; where there are fewer than names, colours are made up
     */
    static Palette of(List<String> names, int[] colours) {
        List<SemanticClass> classes = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < Math.min(names.size(), MAX_CLASSES); i++) {
            String key = slug(names.get(i), i);
            while (!keys.add(key)) {
                key += "-" + i;
            }
            int rgb = i < colours.length ? colours[i] : madeUp(i);
            while (!used.add(rgb)) {
                rgb = (rgb + 0x070B0D) & 0xFFFFFF;
            }
            classes.add(new SemanticClass(key, names.get(i), rgb, "", Map.of(), List.of()));
        }
        return new Palette(KEY, Texts.get("palette.from-file"), classes, List.of());
    }

    private static String slug(String name, int position) {
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        slug = slug.replaceAll("^-|-$", "");
        return slug.isEmpty() ? "class-" + position : slug;
    }

    /** Steps through the hues by the golden angle, at three brightnesses. */
    private static int madeUp(int position) {
        double hue = position * 0.61803398875 % 1 * 6;
        int value = 255 - position % 3 * 50;
        int channels = 0;
        for (int offset : new int[] {5, 3, 1}) {
            double k = (offset + hue) % 6;
            double part = Math.max(0, Math.min(1, Math.min(k, 4 - k)));
            channels = channels << 8 | (int) Math.round(value * (1 - 0.75 * part));
        }
        return channels;
    }
}
