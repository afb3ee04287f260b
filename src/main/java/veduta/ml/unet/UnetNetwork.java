package veduta.ml.unet;

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
import veduta.ml.nn.ParameterSource;
import veduta.ml.nn.ParameterSpec;

/**
 * A U-Net without its weights.
 *
 * @param config its configuration
 * @param shape the form that the configuration describes
 * @param kind what else its architecture says
 */
record UnetNetwork(NetworkConfig config, UnetShape shape, UnetKind kind) implements Network {
    private static final PaddingLines LINES = new PaddingLines(1);

    @Override
    public List<ParameterSpec> parameters() {
        return shape.parameters();
    }

    @Override
    public ParameterSource<RuntimeException> untrained(long seed) {
        return kind.untrained(seed);
    }

    @Override
    public int sizeMultiple() {
        return shape.sizeMultiple();
    }

    @Override
    public void requireSize(Size picture) throws SynthesisException {
        UnetConfig.sides(shape).requireFits(picture);
    }

    /** The decoder reads maps of two layers one after the other, which other widths mix up. */
    @Override
    public boolean isTransferable() {
        return false;
    }

    @Override
    public Generator generator(
            TorchEngine torch, Map<String, NDArray> weights, Precision precision) {
        return new UnetGenerator(
                torch, shape, kind.style(torch), kind.droppedLevels(), weights, precision);
    }

    @Override
    public NetworkCosts costs() {
        return new LayeredCosts(shape.channels(), shape.images(), shape::layers);
    }

    /** A network of a single level has no norm. */
    @Override
    public ReceptiveField receptiveField() {
        return new ReceptiveField(shape.receptiveField(), shape.isDecoderNormed(shape.levels()));
    }

    /** The last layer reads one coarse row for the outermost fine one, and two for all others. */
    @Override
    public int border(Size picture) {
        return LINES.border(picture);
    }

    @Override
    public Optional<OutputLayer> outputLayer() {
        return kind.isLinear()
                ? Optional.of(
                        new OutputLayer(
                                UnetShape.decoder(1) + ".weight", UnetShape.decoder(1) + ".bias"))
                : Optional.empty();
    }
}
