package veduta.io.encoding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;
import veduta.layout.SourceClass;

/** The colours that stand for the classes of a palette, for classes folded into them, and void. */
final class ColourKey {
    private static final List<Integer> VOID_COLOURS =
            List.of(0x000000, 0xFFFFFF, 0x808080, 0xFF00FF, 0x010101);

    private final Palette palette;
    private final Map<Integer, Integer> labels = new HashMap<>();
    private final int[] colours;
    private final int[] colourLabels;
    private final int voidColour;

    ColourKey(Palette palette) {
        this.palette = palette;
        for (int label = 0; label < palette.size(); label++) {
            labels.put(palette.classes().get(label).rgb(), label);
        }
        for (SourceClass source : palette.sources()) {
            labels.putIfAbsent(source.rgb(), source.label());
        }
        voidColour = freeColour();
        labels.put(voidColour, LabelMap.VOID);
        colours = labels.keySet().stream().mapToInt(rgb -> rgb).sorted().toArray();
        colourLabels = new int[colours.length];
        for (int i = 0; i < colours.length; i++) {
            colourLabels[i] = label(colours[i]);
        }
    }

    /**
     * Colours of a list instead of the palette's own.
     *
     * @param listed colours as {@code 0xRRGGBB}
     * @param listedLabels the label of each; colours with -1 are void
     */
    ColourKey(Palette palette, List<Integer> listed, List<Integer> listedLabels) {
        this.palette = palette;
        for (int i = 0; i < listed.size(); i++) {
            int label = listedLabels.get(i);
            labels.putIfAbsent(listed.get(i), label < 0 ? LabelMap.VOID : label);
        }
        voidColour = freeColour();
        colours = labels.keySet().stream().mapToInt(rgb -> rgb).sorted().toArray();
        colourLabels = new int[colours.length];
        for (int i = 0; i < colours.length; i++) {
            colourLabels[i] = label(colours[i]);
        }
    }

    /** The first colour that means void already or nothing yet. */
    private int freeColour() {
        for (int rgb : VOID_COLOURS) {
            if (labels.getOrDefault(rgb, LabelMap.VOID) == LabelMap.VOID) {
                return rgb;
            }
        }
        int rgb = 0x020202;
        while (labels.containsKey(rgb)) {
            rgb++;
        }
        return rgb;
    }

    Palette palette() {
        return palette;
    }

    boolean knows(int rgb) {
        return labels.containsKey(rgb);
    }

    /** The label of a known colour; void for an unknown one. */
    int label(int rgb) {
        return labels.getOrDefault(rgb, LabelMap.VOID);
    }

    /** Whether a colour is that of a class itself. */
    boolean isClass(int rgb) {
        return label(rgb) != LabelMap.VOID;
    }

    /** Whether a colour stands for a class of the data set that the palette leaves out. */
    boolean isLeftOut(int rgb) {
        return rgb != voidColour && rgb != 0 && knows(rgb) && !isClass(rgb);
    }

    /** The number of known colours. */
    int count() {
        return colours.length;
    }

    /** Squared distance in RGB between a colour and a known one. */
    static int distance(int rgb, int other) {
        int red = (rgb >> 16) - (other >> 16);
        int green = (rgb >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (rgb & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }

    /**
     * The position of the known colour that is nearest.
     *
     * @param allowed for each of 256 labels, whether it may be given
     */
    int nearest(int rgb, boolean[] allowed) {
        int best = -1;
        int bestDistance = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            if (allowed[colourLabels[i]]) {
                int distance = distance(rgb, colours[i]);
                if (distance < bestDistance) {
                    bestDistance = distance;
                    best = i;
                }
            }
        }
        return best;
    }

    int colourAt(int position) {
        return colours[position];
    }

    int labelAt(int position) {
        return colourLabels[position];
    }

    /** The picture of a layout in the classes' own colours. */
    RawPicture encode(LabelMap layout) {
        int[] table = new int[256];
        for (int label = 0; label < table.length; label++) {
            table[label] = palette.byLabel(label).map(SemanticClass::rgb).orElse(voidColour);
        }
        byte[] labelBytes = layout.toBytes();
        byte[] rgb = new byte[3 * labelBytes.length];
        for (int pixel = 0; pixel < labelBytes.length; pixel++) {
            int colour = table[labelBytes[pixel] & 0xFF];
            rgb[3 * pixel] = (byte) (colour >> 16);
            rgb[3 * pixel + 1] = (byte) (colour >> 8);
            rgb[3 * pixel + 2] = (byte) colour;
        }
        return RawPicture.of(layout.size(), SampleKind.RGB, rgb);
    }
}
