package veduta.cli.options;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.Synthesizer;
import veduta.api.inference.SynthesizerFactory;
import veduta.api.model.ModelCatalog;
import veduta.api.model.ModelInfo;
import veduta.image.Size;
import veduta.ml.architecture.Architectures;
import veduta.ml.crn.CrnConfig;
import veduta.ml.crn.network.CrnArchitecture;
import veduta.ml.crn.published.PublishedSize;
import veduta.ml.modelfile.ModelFile;
import veduta.ml.synthesizer.ModelSynthesizers;

/** The options that name a network to measure. */
public final class NetworkOption {
    private static final ModelSynthesizers CRN =
            new ModelSynthesizers(new Architectures(List.of(new CrnArchitecture())));

    private static final int CLASSES = 19;
    private static final Size BASE = new Size(8, 4);
    private static final int IMAGES = 6;

    @Option(
            names = "--published",
            paramLabel = "SIZE",
            description = "256p, 512p or 1024p: the authors' network with random weights")
    private @Nullable PublishedSize published;

    @Option(
            names = "--model",
            paramLabel = "FILE|NAME",
            description = "A model file or the name of an installed one")
    private @Nullable String model;

    @Option(
            names = "--widths",
            paramLabel = "D",
            split = ",",
            description = {
                "Feature maps of every module, coarsest (8x4) first: a network for street layouts",
                "with random weights and six pictures"
            })
    private @Nullable List<Integer> widths;

    /** The model of a file or name. */
    public static NetworkOption model(String name) {
        NetworkOption choice = new NetworkOption();
        choice.model = name;
        return choice;
    }

    /** What is known of it, without loading it. */
    public ModelInfo card(ModelCatalog models) throws SynthesisException {
        Optional<ModelInfo> random = random();
        return random.isPresent()
                ? random.get()
                : ModelFile.card(models.find(String.valueOf(model)));
    }

    /** The card of a network with random weights, if one was chosen. */
    private Optional<ModelInfo> random() throws SynthesisException {
        if (published != null) {
            return Optional.of(published.card());
        }
        if (widths == null) {
            return Optional.empty();
        }
        String name = "widths " + widths.stream().map(String::valueOf).collect(joining("-"));
        try {
            return Optional.of(
                    new ModelInfo(
                            name,
                            CrnConfig.of("cityscapes", CLASSES, widths, BASE, IMAGES),
                            Map.of()));
        } catch (IllegalArgumentException wrong) {
            throw new SynthesisException("--widths: " + wrong.getMessage(), wrong);
        }
    }

    /** Loads it. */
    public Synthesizer open(ModelCatalog models, SynthesizerFactory factory, EngineOptions options)
            throws SynthesisException {
        Optional<ModelInfo> random = random();
        return random.isPresent()
                ? CRN.untrained(random.get(), options)
                : factory.open(models.find(String.valueOf(model)), options);
    }
}
