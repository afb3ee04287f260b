package veduta.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.Synthesizer;
import veduta.api.model.Capability;
import veduta.api.model.ModelCatalog;
import veduta.api.model.ModelInfo;
import veduta.api.model.ModelSource;
import veduta.image.Size;
import veduta.ml.architecture.Architectures;
import veduta.ml.architecture.NetworkCosts;
import veduta.ml.crn.CrnConfig;
import veduta.ml.synthesizer.ModelSynthesizers;

/** The networks that can be measured: models, and networks with random weights. */
public final class BenchmarkNetworks {
    private static final int CLASSES = 19;
    private static final Size BASE = new Size(8, 4);
    private static final int IMAGES = 6;

    private final ModelCatalog models;
    private final ModelSynthesizers synthesizers;

    /** Networks of which models are found in {@code models}. */
    public BenchmarkNetworks(ModelCatalog models, ModelSynthesizers synthesizers) {
        this.models = models;
        this.synthesizers = synthesizers;
    }

    /**
     * A network for street layouts with six pictures and these widths.
     *
     * @param widths feature maps of every module, the coarsest, of 8x4 pixels, first
     * @throws IllegalArgumentException if they are out of range; the message is one sentence for
     *     the user
     */
    public static ModelInfo ofWidths(List<Integer> widths) {
        return new ModelInfo(
                "widths " + widths.stream().map(String::valueOf).collect(Collectors.joining("-")),
                CrnConfig.of("cityscapes", CLASSES, widths, BASE, IMAGES),
                Map.of());
    }

    /**
     * What is known of a model, without loading it.
     *
     * @throws SynthesisException if there is no such model
     */
    public ModelInfo model(String fileOrName) throws SynthesisException {
        return models.read(models.find(fileOrName));
    }

    /**
     * Loads a model.
     *
     * @param needed what its network must be able to do; asked before the weights are read
     * @throws SynthesisException if there is no such model, it cannot do that, or cannot be loaded
     */
    public Synthesizer open(String fileOrName, EngineOptions options, Set<Capability> needed)
            throws SynthesisException {
        try (ModelSource source = models.open(models.find(fileOrName))) {
            require(source.info(), needed);
            return synthesizers.open(source, options);
        }
    }

    /**
     * Makes a network with random weights.
     *
     * @param needed what it must be able to do
     * @throws SynthesisException if it cannot do that, or the device cannot be used
     */
    public Synthesizer openUntrained(
            ModelInfo network, EngineOptions options, Set<Capability> needed)
            throws SynthesisException {
        require(network, needed);
        return synthesizers.untrained(network, options);
    }

    private void require(ModelInfo model, Set<Capability> needed) throws SynthesisException {
        for (Capability each : needed) {
            architectures().of(model.architecture()).require(each);
        }
    }

    /**
     * Loads a network of which training steps are measured.
     *
     * @param perceptual file of a perceptual network; empty for random weights of VGG-19's form, a
     *     quarter as wide
     * @param options its precision is that of the program's own steps
     * @throws SynthesisException if the architecture or the perceptual network is not known, or the
     *     device cannot be used
     */
    public TrainingStepBenchmark trainingSteps(
            ModelInfo model, Optional<Path> perceptual, EngineOptions options)
            throws SynthesisException {
        return TrainingStepBenchmark.open(
                architectures().network(model.network()), perceptual, options);
    }

    /**
     * What the hardware needs for a render at the least; measures the device.
     *
     * @param options device, threads and number format of the render
     * @throws SynthesisException if the architecture is not known or the device cannot be used
     */
    public RooflineLimit limit(ModelInfo model, Size picture, EngineOptions options)
            throws SynthesisException {
        NetworkCosts costs = architectures().network(model.network()).costs();
        return RooflineLimit.ofRender(costs, picture, options);
    }

    private Architectures architectures() {
        return synthesizers.architectures();
    }
}
