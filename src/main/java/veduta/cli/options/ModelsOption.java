package veduta.cli.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelCatalog;

/** The option that names the models a command is about, one or several. */
public final class ModelsOption {
    @Option(
            names = "--model",
            required = true,
            paramLabel = "FILE|NAME",
            description = {
                "A model file or the name of an installed one; given again, models are compared"
            })
    private List<String> models = List.of();

    /**
     * The models' files, in the order in which they were named.
     *
     * @throws SynthesisException if there is no such model
     */
    public List<Path> files(ModelCatalog catalog) throws SynthesisException {
        List<Path> files = new ArrayList<>();
        for (String model : models) {
            files.add(catalog.find(model));
        }
        return files;
    }
}
