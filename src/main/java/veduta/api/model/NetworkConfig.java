package veduta.api.model;

import com.google.gson.annotations.SerializedName;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import veduta.image.Size;
import veduta.text.Texts;

/**
 * Everything that fixes a network's form, but not its weights.
 *
 * @param architecture key of the kind of network, for example {@code crn}
 * @param paletteKey key of the palette whose layouts it reads; may be empty if unknown
 * @param classes number of semantic classes without void, 1..255
 * @param images number of pictures k in one collection, 1..256
 * @param size size of the pictures that it was made for
 * @param settings what else the architecture needs to know, by key, as it is in model files; for
 *     example the refinement network's {@code widths}
 */
public record NetworkConfig(
        @SerializedName("architecture") String architecture,
        @SerializedName("paletteKey") String paletteKey,
        @SerializedName("classes") int classes,
        @SerializedName("images") int images,
        @SerializedName("size") Size size,
        @SerializedName("settings") Map<String, String> settings) {
    /** Takes a copy of the settings and checks the ranges that hold for every architecture. */
    public NetworkConfig {
        // In a fixed order: it is written into files that must come out the same again.
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        if (classes < 1 || classes > 255 || images < 1 || images > 256) {
            throw new IllegalArgumentException(Texts.get("fault.model.ranges", classes, images));
        }
    }

    /**
     * A setting of the architecture.
     *
     * @throws IllegalArgumentException if it is missing; the message is one sentence for the user
     */
    public String setting(String key) {
        String value = settings.get(key);
        if (value == null) {
            throw new IllegalArgumentException(Texts.get("fault.model.key-missing", key));
        }
        return value;
    }

    /** Channels of the one-hot layout: the classes and, last, void. */
    public int channels() {
        return classes + 1;
    }
}
