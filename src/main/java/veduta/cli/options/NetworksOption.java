package veduta.cli.options;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelCatalog;
import veduta.benchmark.PublishedSize;

/** The options that name several networks to measure, each as {@link NetworkOption} names one. */
public final class NetworksOption {
    @Option(
            names = "--published",
            paramLabel = "SIZE",
            description = "256p, 512p or 1024p with random weights; may be given again")
    private List<PublishedSize> published = new ArrayList<>();

    @Option(
            names = "--model",
            paramLabel = "FILE|NAME",
            description = "A model; may be given again (default: all that are installed)")
    private List<String> named = new ArrayList<>();

    @Option(
            names = "--widths",
            paramLabel = "D",
            description = "Feature maps of a network with random weights; may be given again")
    private List<String> widths = new ArrayList<>();

    /**
     * The words that name each network to a command that measures one; all installed models if none
     * is named.
     *
     * @throws SynthesisException if there is no model of a name
     */
    public List<List<String>> words(ModelCatalog models) throws SynthesisException {
        List<List<String>> networks = new ArrayList<>();
        published.forEach(each -> networks.add(List.of("--published", each.key())));
        for (String model : named) {
            networks.add(List.of("--model", models.find(model).toString()));
        }
        widths.forEach(each -> networks.add(List.of("--widths", each)));
        if (networks.isEmpty()) {
            models.all().forEach(each -> networks.add(List.of("--model", each.file().toString())));
        }
        return networks;
    }
}
