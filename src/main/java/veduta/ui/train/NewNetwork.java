package veduta.ui.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veduta.api.compute.SynthesisException;
import veduta.api.model.NetworkConfig;
import veduta.api.model.NetworkKind;
import veduta.api.model.NetworkOptions;
import veduta.api.model.NetworkPreset;
import veduta.api.model.NetworkSetting;
import veduta.api.training.TrainingKinds;
import veduta.image.Size;
import veduta.layout.Palette;

/**
 * What is chosen of a network that begins with random weights.
 *
 * @param architecture its kind
 * @param preset its form; empty where its kind offers none by name
 * @param palette palette of the layouts
 * @param images pictures of one pass
 * @param settings numbers by their keys; those that its kind does not have are ignored
 */
public record NewNetwork(
        String architecture,
        Optional<NetworkPreset> preset,
        Palette palette,
        int images,
        Map<String, Integer> settings) {
    private static final Size USUAL_SIZE = new Size(512, 256);

    /** Takes a copy of the settings. */
    public NewNetwork {
        settings = Map.copyOf(settings);
    }

    /**
     * The network's configuration.
     *
     * @throws SynthesisException if its kind is not known
     * @throws IllegalArgumentException if the choices do not go together; one sentence for the user
     */
    NetworkConfig config(TrainingKinds kinds) throws SynthesisException {
        NetworkKind kind = kinds.networks().of(architecture);
        Map<String, String> own = new HashMap<>();
        for (NetworkSetting each : kind.settings()) {
            own.put(
                    each.key(),
                    String.valueOf(settings.getOrDefault(each.key(), each.usual()).intValue()));
        }
        return kind.config(
                new NetworkOptions(
                        palette.key(),
                        palette.size(),
                        images,
                        preset.map(NetworkPreset::size).orElse(USUAL_SIZE),
                        preset.map(NetworkPreset::widths).orElse(List.of()),
                        own));
    }
}
