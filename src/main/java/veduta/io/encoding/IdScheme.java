package veduta.io.encoding;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import veduta.image.Size;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.RawPicture;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;
import veduta.layout.SourceClass;
import veduta.text.Texts;

/** The numbers that stand for a palette's classes in one family of label files. */
final class IdScheme {
    /** Stands for the number of a transparent pixel. */
    static final int TRANSPARENT = -2;

    private final Palette palette;
    private final Map<Integer, Integer> labels = new HashMap<>();
    private final Map<Integer, Integer> colours = new HashMap<>();
    private final Map<Integer, Integer> colourLabels = new HashMap<>();
    private final Set<Integer> leftOut = new HashSet<>();
    private final String name;
    private final int[] ids = new int[256];
    private final boolean[] written = new boolean[256];

    /**
     * Collects the numbers from a palette.
     *
     * @param scheme name of the palette's scheme
     * @param voidId number written for void
     */
    IdScheme(Palette palette, String scheme, int voidId) {
        this.palette = palette;
        this.name = scheme;
        Arrays.fill(ids, voidId);
        written[LabelMap.VOID] = true;
        for (int label = 0; label < palette.size(); label++) {
            SemanticClass entry = palette.classes().get(label);
            List<Integer> own = entry.ids(scheme);
            for (int id : own) {
                put(id, label, entry.rgb());
            }
            if (!own.isEmpty()) {
                ids[label] = own.get(0);
                written[label] = true;
            }
            colourLabels.put(entry.rgb(), label);
        }
        for (SourceClass source : palette.sources()) {
            for (int id : source.ids(scheme)) {
                put(id, source.label(), source.rgb());
                if (source.label() == LabelMap.VOID && id != voidId) {
                    leftOut.add(id);
                }
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

    /** Whether a number stands for a class of the data set that the palette leaves out. */
    boolean isLeftOut(int id) {
        return leftOut.contains(id);
    }

    /** The label of the class with a colour; empty if the palette has none. */
    OptionalInt labelOfColour(int rgb) {
        Integer label = colourLabels.get(rgb);
        return label == null ? OptionalInt.empty() : OptionalInt.of(label);
    }

    /** Whether any class has a number; palettes of painting programs have none. */
    boolean hasNumbers() {
        return IntStream.range(0, palette.size()).anyMatch(label -> written[label]);
    }

    /**
     * Makes sure that layouts can be read by these numbers.
     *
     * @throws FileFormatException if the palette has none
     */
    void requireNumbers(Path file, String encoding) throws FileFormatException {
        if (!hasNumbers()) {
            throw new FileFormatException(
                    file, Texts.get("fault.palette-without-ids", encoding, palette.key(), name));
        }
    }

    /**
     * Makes sure that a layout can be written in these numbers.
     *
     * @throws FileFormatException if one of its classes has none
     */
    void requireNumbers(Path file, String encoding, LabelMap layout) throws FileFormatException {
        requireNumbers(file, encoding);
        long[] counts = layout.counts();
        for (int label = 0; label < palette.size(); label++) {
            if (counts[label] > 0 && !written[label]) {
                throw new FileFormatException(
                        file,
                        Texts.get(
                                "fault.class-without-id",
                                encoding,
                                palette.classes().get(label).key(),
                                palette.key(),
                                name));
            }
        }
    }

    /** How many numbers have a meaning. */
    int count() {
        return labels.size();
    }

    /** Whether 0 stands for a class, not for void. */
    boolean beginsAtZero() {
        return label(0) != LabelMap.VOID;
    }

    /** Turns the numbers of a picture into labels; transparent pixels are void. */
    DecodedLayout decode(RawPicture numbers) {
        return decode(numbers, IntUnaryOperator.identity());
    }

    /** Turns the numbers of a picture into labels, after {@code meaning} has changed each. */
    DecodedLayout decode(RawPicture numbers, IntUnaryOperator meaning) {
        return decode(
                numbers.size(),
                pixel ->
                        numbers.alpha(pixel) == 0
                                ? TRANSPARENT
                                : meaning.applyAsInt(numbers.value(pixel)));
    }

    /**
     * Turns numbers into labels; numbers without a meaning become void and are counted as moved,
     * those of classes that the palette leaves out as dropped.
     *
     * @param values the number of each pixel, {@link #TRANSPARENT}, -1 or 0..65535
     */
    DecodedLayout decode(Size size, IntUnaryOperator values) {
        byte[] table = new byte[1 << 16];
        boolean[] known = new boolean[table.length];
        boolean[] ignored = new boolean[table.length];
        for (int id = 0; id < table.length; id++) {
            table[id] = (byte) label(id);
            known[id] = knows(id);
            ignored[id] = isLeftOut(id);
        }
        byte[] decoded = new byte[Math.toIntExact(size.pixels())];
        long moved = 0;
        long dropped = 0;
        for (int pixel = 0; pixel < decoded.length; pixel++) {
            int id = values.applyAsInt(pixel);
            boolean inside = id >= 0 && id < table.length;
            decoded[pixel] = inside ? table[id] : (byte) LabelMap.VOID;
            if (inside ? !known[id] : id != TRANSPARENT) {
                moved++;
            }
            if (inside && ignored[id]) {
                dropped++;
            }
        }
        return new DecodedLayout(LabelMap.of(size, decoded), palette, moved)
                .withDropped(new Dropped(0, dropped));
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
