package veduta.file.palette;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Watches that nothing that must be unique in a palette file stands there twice. */
final class DoubleUse {
    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();

    DoubleUse(String file) {
        this.file = file;
    }

    /**
     * Notes a key or colour.
     *
     * @param what what it is and its value, for example {@code the key 'road'}
     * @throws PaletteException if it was noted before
     */
    void note(String what, int line) throws PaletteException {
        Integer first = lines.putIfAbsent(what, line);
        if (first != null) {
            throw PaletteException.at(
                    file, line, what + " stands twice, first on line " + first + ".");
        }
    }

    /**
     * Notes the numbers of a class.
     *
     * @return the same numbers without their lines
     * @throws PaletteException if a number stands for two classes in one scheme
     */
    Map<String, List<Integer>> noteIds(Map<String, List<JsonNode.Whole>> ids)
            throws PaletteException {
        Map<String, List<Integer>> plain = new HashMap<>();
        for (Map.Entry<String, List<JsonNode.Whole>> scheme : ids.entrySet()) {
            for (JsonNode.Whole id : scheme.getValue()) {
                note("the id " + id.value() + " of scheme '" + scheme.getKey() + "'", id.line());
            }
            plain.put(
                    scheme.getKey(),
                    scheme.getValue().stream().map(JsonNode.Whole::value).toList());
        }
        return plain;
    }
}
