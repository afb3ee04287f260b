package veduta.ml.dilated;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.model.NetworkConfig;
import veduta.api.model.ReceptiveField;
import veduta.image.Size;
import veduta.ml.architecture.Generator;
import veduta.ml.architecture.LayeredCosts;
import veduta.ml.architecture.Network;
import veduta.ml.architecture.NetworkCosts;
import veduta.ml.architecture.PaddingLines;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.Initializers;
import veduta.ml.nn.ParameterSource;
import veduta.ml.nn.ParameterSpec;

/**
 * A full-resolution network without its weights.
 *
 * @param config its configuration
 * @param shape the form that the configuration describes
 */
record DilatedNetwork(NetworkConfig config, DilatedShape shape) implements Network {
    private static final PaddingLines LINES = new PaddingLines(2);

    @Override
    public List<ParameterSpec> parameters() {
        return shape.parameters();
    }

    /** Normal with variance 2 / 9w in all 3x3 layers, also in the first, which reads no w maps. */
    @Override
    public ParameterSource<RuntimeException> untrained(long seed) {
        ParameterSource<RuntimeException> usual = Initializers.kaiming(seed);
        return (name, sizes) -> {
            if (!name.equals(DilatedShape.layer(1) + ".weight")) {
                return usual.read(name, sizes);
            }
            float[] values = new float[Initializers.count(sizes)];
            Initializers.fillNormal(values, Math.sqrt(2.0 / (9 * shape.width())), seed, name);
            return values;
        };
    }

    @Override
    public int sizeMultiple() {
        return 1;
    }

    @Override
    public void requireSize(Size picture) throws SynthesisException {
        DilatedConfig.sides(shape).requireFits(picture);
    }

    @Override
    public Generator generator(
            TorchEngine torch, Map<String, NDArray> weights, Precision precision) {
        return new DilatedGenerator(torch, shape, weights, precision);
    }

    @Override
    public NetworkCosts costs() {
        return new LayeredCosts(shape.channels(), shape.images(), shape::layers);
    }

    @Override
    public ReceptiveField receptiveField() {
        return new ReceptiveField(shape.receptiveField(), true);
    }

    /** As wide as in the refinement network, whose last layers are alike. */
    @Override
    public int border(Size picture) {
        return LINES.border(picture);
    }

    @Override
    public Optional<OutputLayer> outputLayer() {
        return Optional.of(new OutputLayer(DilatedShape.HEAD_WEIGHT, DilatedShape.HEAD_BIAS));
    }
}
