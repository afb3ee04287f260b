package veduta.toy;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.model.Capability;
import veduta.api.model.NetworkConfig;
import veduta.api.model.NetworkOptions;
import veduta.api.model.ReceptiveField;
import veduta.image.Size;
import veduta.ml.architecture.Architecture;
import veduta.ml.architecture.Generator;
import veduta.ml.architecture.Network;
import veduta.ml.architecture.NetworkCosts;
import veduta.ml.architecture.RenderMemory;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.ParameterSpec;

/** The smallest network: one 3x3 layer from the layout to the pictures. It can do nothing else. */
final class ToyArchitecture implements Architecture {
    static final String KEY = "toy";
    private static final String KERNEL = "layer.weight";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public NetworkConfig config(NetworkOptions options) {
        return new NetworkConfig(
                KEY,
                options.paletteKey(),
                options.classes(),
                options.images(),
                options.size(),
                Map.of("mood", "plain"));
    }

    @Override
    public void requireSize(NetworkConfig network, Size picture) {}

    @Override
    public NetworkConfig resized(NetworkConfig network, Size picture) {
        return new NetworkConfig(
                KEY,
                network.paletteKey(),
                network.classes(),
                network.images(),
                picture,
                network.settings());
    }

    @Override
    public Network network(NetworkConfig config) {
        return new Toy(config);
    }

    private record Toy(NetworkConfig config) implements Network {
        @Override
        public List<ParameterSpec> parameters() {
            return List.of(ParameterSpec.of(KERNEL, 3L * config.images(), config.channels(), 3, 3));
        }

        @Override
        public int sizeMultiple() {
            return 1;
        }

        @Override
        public void requireSize(Size picture) throws SynthesisException {}

        @Override
        public Generator generator(
                TorchEngine torch, Map<String, NDArray> weights, Precision precision) {
            NDArray kernel = Objects.requireNonNull(weights.get(KERNEL));
            return (scope, layouts, observer) -> torch.layers().convolve(scope, layouts, kernel);
        }

        @Override
        public NetworkCosts costs() {
            return new Costs(config);
        }

        @Override
        public ReceptiveField receptiveField() {
            return new ReceptiveField(3, false);
        }
    }

    private record Costs(NetworkConfig config) implements NetworkCosts {
        @Override
        public long parameters() {
            return 27L * config.images() * config.channels();
        }

        @Override
        public long multiplyAdds(Size picture) {
            return parameters() * picture.pixels();
        }

        @Override
        public long valuesMoved(Size picture) {
            return parameters() + picture.pixels() * (config.channels() + 3L * config.images());
        }

        @Override
        public RenderMemory render(Size size, Precision precision, int bands, long free) {
            long values = 4 * valuesMoved(size);
            return new RenderMemory(4 * parameters(), values, 300_000_000 + values, false);
        }

        @Override
        public StepFootprint step(Size size, int batch, Precision precision, int freezeBelow) {
            long values = 4 * batch * valuesMoved(size);
            return new StepFootprint(values, values, 0, 0, 3.0 * multiplyAdds(size));
        }
    }
}
