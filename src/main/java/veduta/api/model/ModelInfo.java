package veduta.api.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import veduta.image.Size;
import veduta.text.Texts;

/**
 * What is known of a model without loading its weights.
 *
 * @param name short name for people
 * @param architecture the kind of network; {@code crn} is the cascaded refinement network
 * @param paletteKey key of the palette whose layouts it reads; may be empty if unknown
 * @param classes number of semantic classes without void
 * @param widths feature maps d of each refinement module, coarsest first
 * @param baseSize width and height of the coarsest module M0; every further module doubles it
 * @param images number of pictures k in one collection
 * @param provenance how it was made: keys such as {@code data}, {@code licence}, {@code steps},
 *     {@code loss}, {@code date}, {@code command}; {@value #ROUGHENED} says how to use it
 */
public record ModelInfo(
        String name,
        String architecture,
        String paletteKey,
        int classes,
        List<Integer> widths,
        Size baseSize,
        int images,
        Map<String, String> provenance) {
    /** Labels of the classes whose surfaces the network has to see roughened, with commas. */
    public static final String ROUGHENED = "roughened";

    /** How many outermost rows and columns of its pictures are written over from inside. */
    public static final String BORDER = "border";

    /** The most of them. */
    public static final int LARGEST_BORDER = 16;

    /** Takes copies and checks that the network has modules, classes and pictures. */
    public ModelInfo {
        widths = List.copyOf(widths);
        provenance = Map.copyOf(new TreeMap<>(provenance));
        if (widths.isEmpty() || widths.size() > 16) {
            throw new IllegalArgumentException(Texts.get("fault.model.modules", widths.size()));
        }
        if (widths.stream().anyMatch(width -> width < 1 || width > 1 << 16)) {
            throw new IllegalArgumentException(Texts.get("fault.model.widths", widths));
        }
        if (classes < 1 || classes > 255 || images < 1 || images > 256) {
            throw new IllegalArgumentException(Texts.get("fault.model.ranges", classes, images));
        }
    }

    /** The same card, telling one more thing of its making, or another. */
    public ModelInfo with(String key, String value) {
        Map<String, String> more = new TreeMap<>(provenance);
        more.put(key, value);
        return new ModelInfo(
                name, architecture, paletteKey, classes, widths, baseSize, images, more);
    }

    /**
     * Labels of the classes whose surfaces the network has to see roughened, for it weaves regular
     * patterns into plain ones; what is not a class is passed over.
     */
    public List<Integer> roughened() {
        return Stream.of(provenance.getOrDefault(ROUGHENED, "").split(",", -1))
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(label -> label < classes)
                .toList();
    }

    /**
     * How many outermost rows and columns of its pictures are written over with those inside, 0 to
     * 16: zero padding leaves lines of odd colours there.
     */
    public int border() {
        String text = provenance.getOrDefault(BORDER, "");
        return text.matches("[0-9]{1,2}") ? Math.min(LARGEST_BORDER, Integer.parseInt(text)) : 0;
    }

    /** The size of the pictures it was made for: the base size doubled for every further module. */
    public Size size() {
        return baseSize.times(1 << (widths.size() - 1));
    }
}
