package veduta.io.palette;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import veduta.text.Texts;

/** Watches that nothing that must be unique in a palette file stands there twice. */
final class DoubleUse {
    private final String file;
    private final Map<List<Object>, Integer> lines = new HashMap<>();

    DoubleUse(String file) {
        this.file = file;
    }

    /**
     * Notes a key.
     *
     * @throws PaletteException if it was noted before
     */
    void noteKey(String key, int line) throws PaletteException {
        Integer first = lines.putIfAbsent(List.of("key", key), line);
        if (first != null) {
            throw PaletteException.at(file, line, Texts.get("fault.palette.key-twice", key, first));
        }
    }

    /**
     * Notes a colour.
     *
     * @throws PaletteException if it was noted before
     */
    void noteColour(int rgb, int line) throws PaletteException {
        Integer first = lines.putIfAbsent(List.of("colour", rgb), line);
        if (first != null) {
            throw PaletteException.at(
                    file, line, Texts.get("fault.palette.colour-twice", Colours.hex(rgb), first));
        }
    }

    private void noteId(String scheme, JsonNode.Whole id) throws PaletteException {
        Integer first = lines.putIfAbsent(List.of("id", scheme, id.value()), id.line());
        if (first != null) {
            throw PaletteException.at(
                    file,
                    id.line(),
                    Texts.get("fault.palette.id-twice", id.value(), scheme, first));
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
                noteId(scheme.getKey(), id);
            }
            plain.put(
                    scheme.getKey(),
                    scheme.getValue().stream().map(JsonNode.Whole::value).toList());
        }
        return plain;
    }
}
