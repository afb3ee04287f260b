package veduta.ml.crn;

import java.nio.file.Path;
import java.util.Optional;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.Synthesizer;
import veduta.api.model.SegmenterInfo;
import veduta.app.Registries;
import veduta.image.Size;
import veduta.ml.architecture.Architectures;
import veduta.ml.architecture.CollectionPass;
import veduta.ml.architecture.Network;
import veduta.ml.architecture.NetworkCosts;
import veduta.ml.architecture.RenderMemory;
import veduta.ml.crn.cost.CrnCosts;
import veduta.ml.engine.TorchEngine;
import veduta.ml.engine.memory.FreeMemory;
import veduta.ml.loss.FeatureMatchingLoss;
import veduta.ml.loss.Loss;
import veduta.ml.nn.ForwardObserver;
import veduta.ml.segmentation.SegmenterArchitectures;
import veduta.ml.step.LossGradient;
import veduta.ml.synthesizer.ModelSynthesizers;
import veduta.tensorfile.SafetensorsFile;

/** Networks as the program knows them. */
public final class TestNetworks {
    /** The architectures that come with the program. */
    public static final Architectures ARCHITECTURES = Registries.usual().architectures();

    /** The kinds of segmentation networks that come with the program. */
    public static final SegmenterArchitectures SEGMENTERS = Registries.usual().segmenters();

    private TestNetworks() {}

    /** What the segmentation network in a file says of itself; empty if it holds none. */
    public static Optional<SegmenterInfo> segmenter(Path file) throws Exception {
        try (SafetensorsFile source = SafetensorsFile.open(file)) {
            return SEGMENTERS.info(source);
        }
    }

    /** A model loaded for rendering. */
    public static Synthesizer open(Path file, EngineOptions options) throws SynthesisException {
        return new ModelSynthesizers(ARCHITECTURES).open(file, options);
    }

    /** The refinement network of a form, without a palette. */
    public static Network network(CrnShape shape) {
        try {
            return ARCHITECTURES.network(
                    CrnConfig.of(
                            "",
                            shape.channels() - 1,
                            shape.widths(),
                            shape.base(),
                            shape.images()));
        } catch (SynthesisException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the refinement network of a form costs. */
    public static NetworkCosts costs(CrnShape shape) {
        return new CrnCosts(shape);
    }

    /** The memory of a whole render. */
    public static RenderMemory memory(CrnShape shape, Size size, Precision precision) {
        return memory(shape, size, precision, 1);
    }

    /** The memory of a render in bands. */
    public static RenderMemory memory(CrnShape shape, Size size, Precision precision, int bands) {
        return memory(shape, size, precision, bands, FreeMemory.bytes());
    }

    /** The memory of a render where so many bytes are free. */
    public static RenderMemory memory(
            CrnShape shape, Size size, Precision precision, int bands, long free) {
        return costs(shape).render(size, precision, bands, free);
    }

    /** Renders whole pictures with a network as it is. */
    public static CollectionPass pass(
            TorchEngine torch,
            RefinementNetwork network,
            LayerForward layers,
            ForwardObserver observer) {
        return new CollectionPass(
                torch,
                network.shape().channels(),
                network.shape().images(),
                (own, input) -> network.forward(own, input, layers, observer));
    }

    /** The gradient of a loss of a refinement network. */
    public static LossGradient gradient(TorchEngine torch, RefinementNetwork network, Loss loss) {
        return new LossGradient(
                torch, new CrnGenerator(torch, network), network.shape().images(), loss);
    }

    /** Compares pixels only. */
    public static Loss pixels(TorchEngine torch) {
        return new FeatureMatchingLoss(torch, Optional.empty());
    }
}
