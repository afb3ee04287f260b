package veduta.training;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import veduta.api.model.NetworkConfig;
import veduta.image.Size;
import veduta.ml.modelfile.FormerNetwork;

/**
 * Configurations as JSON in checkpoints and {@code run.json}. In those of 0.1 a network is a
 * refinement network, with its widths and the size of its coarsest module.
 */
final class ConfigJson {
    private ConfigJson() {}

    /** Reads and writes configurations. */
    static Gson gson() {
        return builder().create();
    }

    /** For readers and writers with settings of their own. */
    static GsonBuilder builder() {
        return new GsonBuilder().registerTypeAdapter(NetworkConfig.class, new NetworkReader());
    }

    private static final class NetworkReader implements JsonDeserializer<NetworkConfig> {
        @Override
        public NetworkConfig deserialize(
                JsonElement json, Type type, JsonDeserializationContext context) {
            JsonObject network = json.getAsJsonObject();
            if (network.has("baseSize")) {
                return former(network, context);
            }
            Map<String, String> settings = new TreeMap<>();
            network.getAsJsonObject("settings")
                    .entrySet()
                    .forEach(entry -> settings.put(entry.getKey(), entry.getValue().getAsString()));
            return new NetworkConfig(
                    network.get("architecture").getAsString(),
                    network.get("paletteKey").getAsString(),
                    network.get("classes").getAsInt(),
                    network.get("images").getAsInt(),
                    context.deserialize(network.get("size"), Size.class),
                    settings);
        }

        private static NetworkConfig former(
                JsonObject network, JsonDeserializationContext context) {
            List<JsonElement> widths = network.getAsJsonArray("widths").asList();
            Size base = context.deserialize(network.get("baseSize"), Size.class);
            return FormerNetwork.config(
                    network.get("paletteKey").getAsString(),
                    network.get("classes").getAsInt(),
                    network.get("images").getAsInt(),
                    widths.stream().map(JsonElement::getAsString).collect(Collectors.joining(",")),
                    base);
        }
    }
}
