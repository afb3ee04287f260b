package veduta.benchmark;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.Synthesizer;
import veduta.api.model.ModelCatalog;
import veduta.api.model.ModelInfo;
import veduta.image.Size;
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
     * @throws SynthesisException if there is no such model or it cannot be loaded
     */
    public Synthesizer open(String fileOrName, EngineOptions options) throws SynthesisException {
        return synthesizers.open(models.find(fileOrName), options);
    }

    /**
     * Makes a network with random weights.
     *
     * @throws SynthesisException if the device cannot be used
     */
    public Synthesizer openUntrained(ModelInfo network, EngineOptions options)
            throws SynthesisException {
        return synthesizers.untrained(network, options);
    }
}
