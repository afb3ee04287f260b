package veduta.api.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import veduta.image.Size;

/**
 * What is known of a model without loading its weights.
 *
 * @param name short name for people
 * @param network the form of its network
 * @param provenance how it was made: keys such as {@code data}, {@code licence}, {@code steps},
 *     {@code loss}, {@code date}, {@code command}; {@value #ROUGHENED} says how to use it
 */
public record ModelInfo(String name, NetworkConfig network, Map<String, String> provenance) {
    /** Labels of the classes whose surfaces the network has to see roughened, with commas. */
    public static final String ROUGHENED = "roughened";

    /** How many outermost rows and columns of its pictures are written over from inside. */
    public static final String BORDER = "border";

    /** The most of them. */
    public static final int LARGEST_BORDER = 16;

    /** Takes a copy of the provenance. */
    public ModelInfo {
        provenance = Map.copyOf(new TreeMap<>(provenance));
    }

    /** The key of the kind of network. */
    public String architecture() {
        return network.architecture();
    }

    /** Key of the palette whose layouts it reads; may be empty if unknown. */
    public String paletteKey() {
        return network.paletteKey();
    }

    /** Number of semantic classes without void. */
    public int classes() {
        return network.classes();
    }

    /** Number of pictures k in one collection. */
    public int images() {
        return network.images();
    }

    /** The size of the pictures it was made for. */
    public Size size() {
        return network.size();
    }

    /** The same model with one more entry of provenance, or another value of it. */
    public ModelInfo with(String key, String value) {
        Map<String, String> more = new TreeMap<>(provenance);
        more.put(key, value);
        return new ModelInfo(name, network, more);
    }

    /**
     * Labels of the classes whose surfaces the network has to see roughened, for it weaves regular
     * patterns into plain ones; what is not a class is passed over.
     */
    public List<Integer> roughened() {
        return Stream.of(provenance.getOrDefault(ROUGHENED, "").split(",", -1))
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(label -> label < classes())
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
}
