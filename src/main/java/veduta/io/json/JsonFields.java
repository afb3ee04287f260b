package veduta.io.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The fields of a JSON object, each read as what is expected of it or not at all: a field that is
 * missing, of another kind or out of range gives nothing, and unknown fields do no harm.
 */
public final class JsonFields {
    private final JsonObject object;

    private JsonFields(JsonObject object) {
        this.object = object;
    }

    /** An object without fields. */
    public static JsonFields none() {
        return new JsonFields(new JsonObject());
    }

    /** The fields of a present object. */
    public static JsonFields of(JsonObject object) {
        return new JsonFields(object.deepCopy());
    }

    /** The fields of the object that a text is; empty if it is no strict JSON or no object. */
    public static Optional<JsonFields> parse(String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement root = JsonParser.parseReader(reader);
            return root.isJsonObject()
                    ? Optional.of(new JsonFields(root.getAsJsonObject()))
                    : Optional.empty();
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    /** A copy of the object. */
    public JsonObject toObject() {
        return object.deepCopy();
    }

    /** The names of all fields. */
    public Set<String> names() {
        return Set.copyOf(object.keySet());
    }

    /** A text. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(object.get(name)).flatMap(JsonFields::textOf);
    }

    /** The constant of an enum whose {@code key} a text is. */
    public <E extends Enum<E>> Optional<E> choice(
            String name, Class<E> type, Function<E, String> key) {
        Optional<String> text = text(name);
        for (E constant : type.getEnumConstants()) {
            if (text.isPresent() && text.get().equals(key.apply(constant))) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /** A number in a closed range. */
    public OptionalDouble number(String name, double least, double most) {
        JsonElement element = object.get(name);
        if (element == null
                || !element.isJsonPrimitive()
                || !element.getAsJsonPrimitive().isNumber()) {
            return OptionalDouble.empty();
        }
        double value = element.getAsDouble();
        return value >= least && value <= most ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** A whole number in a closed range. */
    public OptionalInt whole(String name, int least, int most) {
        OptionalDouble value = number(name, least, most);
        return value.isPresent() && value.getAsDouble() == Math.rint(value.getAsDouble())
                ? OptionalInt.of((int) value.getAsDouble())
                : OptionalInt.empty();
    }

    /** True or false. */
    public Optional<Boolean> flag(String name) {
        JsonElement element = object.get(name);
        return element != null
                        && element.isJsonPrimitive()
                        && element.getAsJsonPrimitive().isBoolean()
                ? Optional.of(element.getAsBoolean())
                : Optional.empty();
    }

    /** The fields of an object inside; none if it is missing. */
    public JsonFields fields(String name) {
        JsonElement element = object.get(name);
        return element != null && element.isJsonObject()
                ? new JsonFields(element.getAsJsonObject())
                : none();
    }

    /** The objects in a list; what is no object is passed over. */
    public List<JsonFields> objects(String name) {
        List<JsonFields> objects = new ArrayList<>();
        for (JsonElement item : items(name)) {
            if (item.isJsonObject()) {
                objects.add(new JsonFields(item.getAsJsonObject()));
            }
        }
        return List.copyOf(objects);
    }

    /** The texts in a list; what is no text is passed over. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        items(name).forEach(item -> textOf(item).ifPresent(texts::add));
        return List.copyOf(texts);
    }

    /** The whole numbers in a list; what is none is passed over. */
    public List<Integer> wholes(String name) {
        List<Integer> wholes = new ArrayList<>();
        for (JsonElement item : items(name)) {
            JsonObject holder = new JsonObject();
            holder.add("value", item);
            new JsonFields(holder)
                    .whole("value", Integer.MIN_VALUE, Integer.MAX_VALUE)
                    .ifPresent(wholes::add);
        }
        return List.copyOf(wholes);
    }

    /** The fields that are texts, by name. */
    public Map<String, String> textsByName() {
        Map<String, String> texts = new TreeMap<>();
        object.keySet().forEach(name -> text(name).ifPresent(value -> texts.put(name, value)));
        return texts;
    }

    private JsonArray items(String name) {
        JsonElement element = object.get(name);
        return element != null && element.isJsonArray()
                ? element.getAsJsonArray()
                : new JsonArray();
    }

    private static Optional<String> textOf(JsonElement element) {
        return element.isJsonPrimitive() && element.getAsJsonPrimitive().isString()
                ? Optional.of(element.getAsString())
                : Optional.empty();
    }
}
