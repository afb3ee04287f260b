package veduta.cli.options;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelCatalog;

/** The option that names the model a command is about. */
public final class ModelOption {
    @Option(
            names = "--model",
            required = true,
            paramLabel = "FILE|NAME",
            description = "A model file or the name of an installed one")
    private String model = "";

    /**
     * The model's file.
     *
     * @throws SynthesisException if there is no such model
     */
    public Path file(ModelCatalog models) throws SynthesisException {
        return models.find(model);
    }
}
