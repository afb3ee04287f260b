package veduta.cli.options;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.Synthesizer;
import veduta.api.model.Capability;
import veduta.api.model.ModelInfo;
import veduta.benchmark.BenchmarkNetworks;
import veduta.benchmark.PublishedSize;

/** The options that name a network to measure. */
public final class NetworkOption {
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
    public ModelInfo info(BenchmarkNetworks networks) throws SynthesisException {
        Optional<ModelInfo> random = random();
        return random.isPresent() ? random.get() : networks.model(String.valueOf(model));
    }

    /** The description of a network with random weights, if one was chosen. */
    private Optional<ModelInfo> random() throws SynthesisException {
        if (published != null) {
            return Optional.of(published.info());
        }
        if (widths == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(BenchmarkNetworks.ofWidths(widths));
        } catch (IllegalArgumentException wrong) {
            throw new SynthesisException("--widths: " + wrong.getMessage(), wrong);
        }
    }

    /** Loads it. */
    public Synthesizer open(BenchmarkNetworks networks, EngineOptions options)
            throws SynthesisException {
        return open(networks, options, Set.of());
    }

    /**
     * Loads it if it can do what is needed; else it is refused before its weights are read.
     *
     * @throws SynthesisException if it cannot do that or cannot be loaded
     */
    public Synthesizer open(
            BenchmarkNetworks networks, EngineOptions options, Set<Capability> needed)
            throws SynthesisException {
        Optional<ModelInfo> random = random();
        return random.isPresent()
                ? networks.openUntrained(random.get(), options, needed)
                : networks.open(String.valueOf(model), options, needed);
    }
}
