package veduta.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import veduta.net.CrnSynthesizer;
import veduta.net.ModelFile;
import veduta.net.PublishedSize;
import veduta.synthesis.EngineOptions;
import veduta.synthesis.ModelCard;
import veduta.synthesis.ModelCatalog;
import veduta.synthesis.SynthesisException;
import veduta.synthesis.Synthesizer;
import veduta.synthesis.SynthesizerFactory;

/** The options that name a network to measure. */
final class NetworkChoice {
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

    /** The model of a file or name. */
    static NetworkChoice model(String name) {
        NetworkChoice choice = new NetworkChoice();
        choice.model = name;
        return choice;
    }

    /** What is known of it, without loading it. */
    ModelCard card(ModelCatalog models) throws SynthesisException {
        return published != null
                ? published.card()
                : ModelFile.card(models.find(String.valueOf(model)));
    }

    /** Loads it. */
    Synthesizer open(ModelCatalog models, SynthesizerFactory factory, EngineOptions options)
            throws SynthesisException {
        return published != null
                ? CrnSynthesizer.untrained(published.card(), options)
                : factory.open(models.find(String.valueOf(model)), options);
    }
}
