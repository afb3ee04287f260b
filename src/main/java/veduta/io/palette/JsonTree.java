package veduta.io.palette;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import veduta.text.Texts;

/** Parses JSON text into {@link JsonNode}s, each with its line. */
final class JsonTree {
    /** A palette nests five deep; deeper text is refused before it can exhaust the stack. */
    private static final int MAX_DEPTH = 8;

    private final String file;
    private final LineReader lines;
    private final JsonReader json;

    private JsonTree(String file, String text) {
        this.file = file;
        this.lines = new LineReader(text);
        this.json = new JsonReader(lines);
        json.setStrictness(Strictness.STRICT);
    }

    /**
     * Parses one value that must fill the whole text.
     *
     * @throws PaletteException if the text is no strict JSON, nests too deep or repeats a field
     */
    static JsonNode parse(String file, String text) throws PaletteException {
        JsonTree tree = new JsonTree(file, text);
        try (JsonReader json = tree.json) {
            JsonNode root = tree.node(0);
            if (json.peek() != JsonToken.END_DOCUMENT) {
                throw tree.fault(Texts.get("fault.palette.after-end"));
            }
            return root;
        } catch (EOFException e) {
            throw tree.fault(Texts.get("fault.palette.early-end"));
        } catch (MalformedJsonException e) {
            throw tree.fault(Texts.get("fault.palette.bad-json"));
        } catch (IOException e) {
            throw new PaletteException(Texts.get("fault.palette.unread", file), e);
        }
    }

    private JsonNode node(int depth) throws IOException, PaletteException {
        JsonToken token = json.peek();
        int line = lines.line();
        if (depth > MAX_DEPTH) {
            throw fault(Texts.get("fault.palette.deep"));
        }
        return switch (token) {
            case BEGIN_OBJECT -> new JsonNode.Fields(line, fields(depth));
            case BEGIN_ARRAY -> new JsonNode.Items(line, items(depth));
            case STRING -> new JsonNode.Text(line, json.nextString());
            case NUMBER -> number(line, json.nextString());
            case NULL -> {
                json.nextNull();
                yield new JsonNode.Nothing(line);
            }
            default -> {
                json.skipValue();
                yield new JsonNode.Other(line);
            }
        };
    }

    private Map<String, JsonNode> fields(int depth) throws IOException, PaletteException {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        json.beginObject();
        while (json.peek() != JsonToken.END_OBJECT) {
            String name = json.nextName();
            if (fields.containsKey(name)) {
                throw fault(Texts.get("fault.palette.field-twice", name));
            }
            fields.put(name, node(depth + 1));
        }
        json.endObject();
        return fields;
    }

    private List<JsonNode> items(int depth) throws IOException, PaletteException {
        List<JsonNode> items = new ArrayList<>();
        json.beginArray();
        while (json.peek() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        json.endArray();
        return items;
    }

    private static JsonNode number(int line, String digits) {
        try {
            return new JsonNode.Whole(line, Integer.parseInt(digits));
        } catch (NumberFormatException e) {
            return new JsonNode.Other(line);
        }
    }

    private PaletteException fault(String sentence) {
        return PaletteException.at(file, lines.line(), sentence);
    }
}
