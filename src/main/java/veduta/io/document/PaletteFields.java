package veduta.io.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import veduta.io.json.JsonFields;
import veduta.layout.ClassNotation;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;
import veduta.layout.SourceClass;

/**
 * The copy of a palette inside a document. It has the fields of a palette file but takes every
 * palette, also those made from the class names of a foreign file, whose keys no palette file may
 * have.
 */
final class PaletteFields {
    private PaletteFields() {}

    static JsonObject toJson(Palette palette) {
        JsonArray classes = new JsonArray();
        for (SemanticClass each : palette.classes()) {
            JsonObject json = entry(each);
            json.addProperty("title", each.title());
            json.addProperty("category", each.category());
            classes.add(json);
        }
        JsonArray sources = new JsonArray();
        for (SourceClass each : palette.sources()) {
            JsonObject json = entry(each);
            palette.byLabel(each.label()).ifPresent(c -> json.addProperty("class", c.key()));
            sources.add(json);
        }
        JsonObject json = new JsonObject();
        json.addProperty("key", palette.key());
        json.addProperty("title", palette.title());
        json.add("classes", classes);
        json.add("sources", sources);
        return json;
    }

    private static JsonObject entry(ClassNotation notation) {
        JsonObject json = new JsonObject();
        json.addProperty("key", notation.key());
        json.addProperty("color", String.format(Locale.ROOT, "#%06x", notation.rgb()));
        JsonObject schemes = new JsonObject();
        new TreeMap<>(notation.ids())
                .forEach(
                        (scheme, numbers) ->
                                schemes.add(scheme, array(numbers, JsonPrimitive::new)));
        json.add("ids", schemes);
        json.add("aliases", array(notation.aliases(), JsonPrimitive::new));
        return json;
    }

    private static <T> JsonArray array(
            List<T> items, java.util.function.Function<T, JsonElement> element) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(element.apply(item)));
        return array;
    }

    /**
     * Reads a palette.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Palette parse(JsonFields json) {
        List<SemanticClass> classes = new ArrayList<>();
        for (JsonFields each : json.objects("classes")) {
            String key = required(each, "key");
            classes.add(
                    new SemanticClass(
                            key,
                            each.text("title").orElse(key),
                            colour(each),
                            each.text("category").orElse("other"),
                            ids(each),
                            each.texts("aliases")));
        }
        List<String> keys = classes.stream().map(SemanticClass::key).toList();
        List<SourceClass> sources = new ArrayList<>();
        for (JsonFields each : json.objects("sources")) {
            int label = each.text("class").map(keys::indexOf).orElse(LabelMap.VOID);
            sources.add(
                    new SourceClass(
                            required(each, "key"),
                            colour(each),
                            label < 0 ? LabelMap.VOID : label,
                            ids(each),
                            each.texts("aliases")));
        }
        String key = required(json, "key");
        return new Palette(key, json.text("title").orElse(key), classes, sources);
    }

    private static String required(JsonFields json, String name) {
        return json.text(name)
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is missing."));
    }

    private static int colour(JsonFields json) {
        String colour = required(json, "color");
        if (!colour.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("'" + colour + "' is no colour.");
        }
        return Integer.parseInt(colour.substring(1), 16);
    }

    private static Map<String, List<Integer>> ids(JsonFields json) {
        JsonFields schemes = json.fields("ids");
        Map<String, List<Integer>> ids = new HashMap<>();
        schemes.names().forEach(scheme -> ids.put(scheme, schemes.wholes(scheme)));
        return ids;
    }
}
