package veduta.io.encoding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import veduta.image.Size;
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
     * @param scheme name of the palette's scheme
     * @param voidId number written for void
     */
    IdScheme(Palette palette, String scheme, int voidId) {
        this.palette = palette;
        Arrays.fill(ids, voidId);
        for (int label = 0; label < palette.size(); label++) {
            SemanticClass entry = palette.classes().get(label);
            List<Integer> own = entry.ids(scheme);
            for (int id : own) {
                put(id, label, entry.rgb());
            }
            if (!own.isEmpty()) {
                ids[label] = own.get(0);
            }
        }
        for (SourceClass source : palette.sources()) {
            for (int id : source.ids(scheme)) {
                put(id, source.label(), source.rgb());
            }
        }
        labels.putIfAbsent(voidId, LabelMap.VOID);
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

    /** Whether 0 stands for a class, not for void. */
    boolean beginsAtZero() {
        return label(0) != LabelMap.VOID;
    }

    /**
     * Turns numbers into labels; numbers without a meaning become void and are counted as moved.
     *
     * @param values the number of each pixel, -1 or 0..65535
     */
    DecodedLayout decode(Size size, IntUnaryOperator values) {
        byte[] table = new byte[1 << 16];
        boolean[] known = new boolean[table.length];
        for (int id = 0; id < table.length; id++) {
            table[id] = (byte) label(id);
            known[id] = knows(id);
        }
        byte[] decoded = new byte[Math.toIntExact(size.pixels())];
        long moved = 0;
        for (int pixel = 0; pixel < decoded.length; pixel++) {
            int id = values.applyAsInt(pixel);
            boolean inside = id >= 0 && id < table.length;
            decoded[pixel] = inside ? table[id] : (byte) LabelMap.VOID;
            if (!inside || !known[id]) {
                moved++;
            }
        }
        return new DecodedLayout(LabelMap.of(size, decoded), palette, moved);
    }

    /** The numbers of a layout's labels as bytes. */
    byte[] encode(LabelMap layout) {
        byte[] encoded = layout.toBytes();
        for (int pixel = 0; pixel < encoded.length; pixel++) {
            encoded[pixel] = (byte) ids[encoded[pixel] & 0xFF];
        }
        return encoded;
    }
}
