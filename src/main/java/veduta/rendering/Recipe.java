package veduta.rendering;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Locale;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.image.Size;
import veduta.io.export.Enlargement;
import veduta.text.Texts;

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
 * @param scale how often larger the picture is than {@code size}, by resampling; 1 if as it was
 *     made
 * @param seed of the noise that gave regions their texture
 * @param architecture kind of the model's network
 */
public record Recipe(
        String version,
        String model,
        String fingerprint,
        String palette,
        Size size,
        Precision precision,
        String device,
        int picture,
        int scale,
        long seed,
        String architecture) {
    /** The largest scale. */
    public static final int MAX_SCALE = 8;

    private static final int FORMAT = 1;

    /** The kind of network of recipes that do not name it. */
    private static final String USUAL_ARCHITECTURE = "crn";

    /** A recipe of a refinement network, with the seed 0. */
    public Recipe(
            String version,
            String model,
            String fingerprint,
            String palette,
            Size size,
            Precision precision,
            String device,
            int picture,
            int scale) {
        this(
                version,
                model,
                fingerprint,
                palette,
                size,
                precision,
                device,
                picture,
                scale,
                0,
                USUAL_ARCHITECTURE);
    }

    /** Checks the scale. */
    public Recipe {
        if (scale < 1 || scale > MAX_SCALE) {
            throw new IllegalArgumentException("A picture cannot be enlarged " + scale + "x.");
        }
    }

    /** The recipe of another picture of the same collection. */
    public Recipe withPicture(int number) {
        return with(number, scale);
    }

    /** The recipe of the same picture enlarged by resampling, 1 to {@link #MAX_SCALE}. */
    public Recipe withScale(int newScale) {
        return with(picture, newScale);
    }

    private Recipe with(int number, int newScale) {
        return new Recipe(
                version,
                model,
                fingerprint,
                palette,
                size,
                precision,
                device,
                number,
                newScale,
                seed,
                architecture);
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
        if (seed != 0) {
            json.addProperty("seed", seed);
        }
        if (!architecture.equals(USUAL_ARCHITECTURE)) {
            json.addProperty("architecture", architecture);
        }
        if (scale > 1) {
            json.addProperty("scale", scale);
            json.addProperty("resampled", Enlargement.FILTER);
        }
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
                throw new SynthesisException(Texts.get("fault.recipe.unreadable"));
            }
            JsonObject json = parsed.getAsJsonObject();
            if (!field(json, "format").equals(Integer.toString(FORMAT))) {
                throw new SynthesisException(Texts.get("fault.recipe.later"));
            }
            return new Recipe(
                    field(json, "version"),
                    field(json, "model"),
                    field(json, "sha256"),
                    field(json, "palette"),
                    Size.parse(field(json, "size")),
                    Precision.valueOf(field(json, "precision").toUpperCase(Locale.ROOT)),
                    field(json, "device"),
                    Integer.parseInt(field(json, "picture")),
                    json.has("scale") ? Integer.parseInt(field(json, "scale")) : 1,
                    json.has("seed") ? Long.parseLong(field(json, "seed")) : 0,
                    json.has("architecture") ? field(json, "architecture") : USUAL_ARCHITECTURE);
        } catch (JsonParseException | IllegalArgumentException fault) {
            throw new SynthesisException(Texts.get("fault.recipe.unreadable"), fault);
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
