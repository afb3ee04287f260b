package veduta.ml.architecture;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.compute.Tiling;
import veduta.api.model.NetworkConfig;
import veduta.api.model.ReceptiveField;
import veduta.image.Size;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.Initializers;
import veduta.ml.nn.ParameterSource;
import veduta.ml.nn.ParameterSpec;

/** A network as its configuration describes it, without its weights. */
public interface Network {
    /** The configuration. */
    NetworkConfig config();

    /** All parameters, in the order of model files. */
    List<ParameterSpec> parameters();

    /** Initial values; the same seed gives the same. */
    default ParameterSource<RuntimeException> untrained(long seed) {
        return Initializers.kaiming(seed);
    }

    /** Sides of pictures are multiples of this many pixels. */
    int sizeMultiple();

    /**
     * Checks that pictures of a size can be made.
     *
     * @throws SynthesisException if they cannot; the message names the nearest size that fits
     */
    void requireSize(Size picture) throws SynthesisException;

    /**
     * The network over weights, for training and previews.
     *
     * @param weights float32, by name; owned by somebody else
     * @param precision number format to compute in; never {@link Precision#AUTO}
     */
    Generator generator(TorchEngine torch, Map<String, NDArray> weights, Precision precision);

    /**
     * The network in float32 as one would write it with no regard to speed, for comparisons of how
     * long training steps take; empty where there is no such version, as by default.
     *
     * @param weights float32, by name; owned by somebody else
     */
    default Optional<Generator> naiveGenerator(TorchEngine torch, Map<String, NDArray> weights) {
        return Optional.empty();
    }

    /**
     * The network prepared for rendering.
     *
     * @param weights float32, by name, owned by {@code torch}; closed here where copies serve
     *     instead
     * @param precision number format to compute in; never {@link Precision#AUTO}
     * @param tiling in how many bands pictures are rendered
     */
    default Renderer renderer(
            TorchEngine torch, Map<String, NDArray> weights, Precision precision, Tiling tiling) {
        return new GeneratorRenderer(torch, config(), generator(torch, weights, precision));
    }

    /** What renders and training steps cost. */
    NetworkCosts costs();

    /** How much of a layout one pixel of a picture follows from, known from the form alone. */
    ReceptiveField receptiveField();

    /**
     * Which parameters change in a training that leaves the coarse part as it is.
     *
     * @param height stages of less than this many pixels height are frozen; 0 freezes none
     */
    default Predicate<String> trained(int height) {
        return name -> true;
    }

    /**
     * How many outermost rows and columns of pictures of a size are written over with those inside,
     * since padding leaves lines there.
     *
     * @return 0 to {@link veduta.api.model.ModelInfo#LARGEST_BORDER}
     */
    default int border(Size picture) {
        return 0;
    }

    /**
     * Whether the weights of a network of other widths are a beginning for this one: every kernel
     * reads the maps of one layer, and after them at most the layout.
     */
    default boolean isTransferable() {
        return true;
    }

    /** The linear layer that gives the colours, where the network ends in one. */
    default Optional<OutputLayer> outputLayer() {
        return Optional.empty();
    }

    /**
     * Names of the parameters of a convolution that gives the pictures.
     *
     * @param weight (3k, d, height, width)
     * @param bias (3k)
     */
    record OutputLayer(String weight, String bias) {}
}
