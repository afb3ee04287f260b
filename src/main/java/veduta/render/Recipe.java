package veduta.render;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Locale;
import veduta.image.Size;
import veduta.synthesis.Precision;
import veduta.synthesis.SynthesisException;

/**
 * How a picture was made: with the layout, enough to make it again.
 *
 * @param version version of the program
 * @param model name of the model
 * @param fingerprint SHA-256 of the model's file
 * @param palette key of the layout's palette
 * @param size size of the pictures
 * @param precision number format of the computation
 * @param device {@code cpu} or {@code gpu}
 * @param picture number of the picture in its collection, from 1; 0 for the sheet of all
 */
public record Recipe(
        String version,
        String model,
        String fingerprint,
        String palette,
        Size size,
        Precision precision,
        String device,
        int picture) {
    private static final int FORMAT = 1;

    /** The recipe of another picture of the same collection. */
    public Recipe withPicture(int number) {
        return new Recipe(version, model, fingerprint, palette, size, precision, device, number);
    }

    /** The form that {@link #fromJson} reads. */
    public String toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("version", version);
        json.addProperty("model", model);
        json.addProperty("sha256", fingerprint);
        json.addProperty("palette", palette);
        json.addProperty("size", size.toString());
        json.addProperty("precision", precision.name().toLowerCase(Locale.ROOT));
        json.addProperty("device", device);
        json.addProperty("picture", picture);
        return json.toString();
    }

    /**
     * Reads a recipe.
     *
     * @throws SynthesisException if the text is none, or of a later format
     */
    public static Recipe fromJson(String text) throws SynthesisException {
        try {
            JsonElement parsed = JsonParser.parseString(text);
            if (!parsed.isJsonObject()) {
                throw new SynthesisException("The picture's recipe is not readable.");
            }
            JsonObject json = parsed.getAsJsonObject();
            if (!field(json, "format").equals(Integer.toString(FORMAT))) {
                throw new SynthesisException(
                        "The picture's recipe is of a later format; use a newer Veduta.");
            }
            return new Recipe(
                    field(json, "version"),
                    field(json, "model"),
                    field(json, "sha256"),
                    field(json, "palette"),
                    Size.parse(field(json, "size")),
                    Precision.valueOf(field(json, "precision").toUpperCase(Locale.ROOT)),
                    field(json, "device"),
                    Integer.parseInt(field(json, "picture")));
        } catch (JsonParseException | IllegalArgumentException fault) {
            throw new SynthesisException("The picture's recipe is not readable.", fault);
        }
    }

    private static String field(JsonObject json, String name) {
        JsonElement value = json.get(name);
        if (value == null || !value.isJsonPrimitive()) {
            throw new IllegalArgumentException("'" + name + "' is missing.");
        }
        return value.getAsString();
    }
}
