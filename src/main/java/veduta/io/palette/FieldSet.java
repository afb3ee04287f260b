package veduta.io.palette;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import veduta.text.Texts;

/** The fields of one JSON object, read with the type that each must have. */
final class FieldSet {
    private final String file;
    private final JsonNode.Fields object;

    /**
     * The fields of an object.
     *
     * @param fault key of the text that says that it is no object
     * @throws PaletteException if it is no object, or a field has a name outside {@code known}
     */
    FieldSet(String file, JsonNode node, String fault, Set<String> known) throws PaletteException {
        this.file = file;
        if (!(node instanceof JsonNode.Fields fields)) {
            throw PaletteException.at(file, node.line(), Texts.get(fault));
        }
        this.object = fields;
        for (Map.Entry<String, JsonNode> field : fields.values().entrySet()) {
            if (!known.contains(field.getKey())) {
                throw PaletteException.at(
                        file,
                        field.getValue().line(),
                        Texts.get("fault.palette.unknown-field", field.getKey()));
            }
        }
    }

    boolean has(String name) {
        return object.values().containsKey(name);
    }

    /** The line of a field's value, or of the object where the field is missing. */
    int line(String name) {
        JsonNode node = object.values().get(name);
        return node == null ? object.line() : node.line();
    }

    /** A string that is not blank. */
    String text(String name) throws PaletteException {
        return textOf(required(name), "fault.palette.no-string", name);
    }

    /** A string, or null where the file says null or nothing. */
    @Nullable String textOrNull(String name) throws PaletteException {
        JsonNode node = object.values().get(name);
        return node == null || node instanceof JsonNode.Nothing
                ? null
                : textOf(node, "fault.palette.no-string", name);
    }

    /** A whole number. */
    int whole(String name) throws PaletteException {
        return wholeOf(required(name), "fault.palette.no-number", name);
    }

    /** A lower-case name of letters, digits and hyphens. */
    String key(String name) throws PaletteException {
        String key = text(name);
        if (!Slug.isSlug(key)) {
            throw fault(name, Texts.get("fault.palette.bad-key", key));
        }
        return key;
    }

    /** A colour {@code #rrggbb} as {@code 0xRRGGBB}. */
    int colour(String name) throws PaletteException {
        String colour = text(name);
        if (!colour.matches("#[0-9a-fA-F]{6}")) {
            throw fault(name, Texts.get("fault.palette.bad-colour", colour));
        }
        return Integer.parseInt(colour.substring(1), 16);
    }

    /** The items of an array; empty where the field is missing. */
    List<JsonNode> items(String name) throws PaletteException {
        JsonNode node = object.values().get(name);
        return node == null ? List.of() : itemsOf(node, "fault.palette.no-list", name);
    }

    /** An array of strings; empty where the field is missing. */
    List<String> texts(String name) throws PaletteException {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : items(name)) {
            texts.add(textOf(item, "fault.palette.no-strings", name));
        }
        return texts;
    }

    /** The numbers by scheme, each with its line; empty where the field is missing. */
    Map<String, List<JsonNode.Whole>> ids(String name) throws PaletteException {
        JsonNode node = object.values().get(name);
        if (node == null) {
            return Map.of();
        }
        if (!(node instanceof JsonNode.Fields schemes)) {
            throw fault(name, Texts.get("fault.palette.no-object", name));
        }
        Map<String, List<JsonNode.Whole>> ids = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> scheme : schemes.values().entrySet()) {
            List<JsonNode.Whole> numbers = new ArrayList<>();
            for (JsonNode item :
                    itemsOf(scheme.getValue(), "fault.palette.no-id-list", scheme.getKey())) {
                int number = wholeOf(item, "fault.palette.no-ids", scheme.getKey());
                numbers.add(new JsonNode.Whole(item.line(), number));
            }
            ids.put(scheme.getKey(), numbers);
        }
        return ids;
    }

    private PaletteException fault(String name, String sentence) {
        return PaletteException.at(file, line(name), sentence);
    }

    private JsonNode required(String name) throws PaletteException {
        JsonNode node = object.values().get(name);
        if (node == null) {
            throw fault(name, Texts.get("fault.palette.no-field", name));
        }
        return node;
    }

    private String textOf(JsonNode node, String fault, String name) throws PaletteException {
        if (node instanceof JsonNode.Text text && !text.value().isBlank()) {
            return text.value();
        }
        throw PaletteException.at(file, node.line(), Texts.get(fault, name));
    }

    private int wholeOf(JsonNode node, String fault, String name) throws PaletteException {
        if (node instanceof JsonNode.Whole whole) {
            return whole.value();
        }
        throw PaletteException.at(file, node.line(), Texts.get(fault, name));
    }

    private List<JsonNode> itemsOf(JsonNode node, String fault, String name)
            throws PaletteException {
        if (node instanceof JsonNode.Items items) {
            return items.values();
        }
        throw PaletteException.at(file, node.line(), Texts.get(fault, name));
    }
}
