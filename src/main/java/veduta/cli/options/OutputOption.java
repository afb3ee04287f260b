package veduta.cli.options;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import veduta.cli.support.OutputName;

/** The option that names the file of weights to write; its help depends on what is written. */
public abstract class OutputOption {
    private OutputOption() {}

    /** What was named. */
    abstract Path named();

    /**
     * The file to write.
     *
     * @throws CommandLine.ParameterException if its name has the wrong ending
     */
    public final Path file(CommandLine line) {
        Path file = named();
        OutputName.requireWeights(line, file);
        return file;
    }

    /** For commands that write a model. */
    public static final class OfModel extends OutputOption {
        @Option(
                names = {"-o", "--output"},
                required = true,
                paramLabel = "FILE.safetensors",
                description = "The model to write")
        private Path output = Path.of("");

        @Override
        Path named() {
            return output;
        }
    }

    /** For a training of a model, whose other files carry the model's name. */
    public static final class OfTraining extends OutputOption {
        @Option(
                names = {"-o", "--output"},
                required = true,
                paramLabel = "MODEL.safetensors",
                description = "The model to write")
        private Path output = Path.of("");

        @Override
        Path named() {
            return output;
        }
    }

    /** For a training of another network. */
    public static final class OfNetwork extends OutputOption {
        @Option(
                names = {"-o", "--output"},
                required = true,
                paramLabel = "FILE.safetensors",
                description = "The network to write; there must be no such file yet")
        private Path output = Path.of("");

        @Override
        Path named() {
            return output;
        }
    }

    /** For commands that write a model or other weights. */
    public static final class OfWeights extends OutputOption {
        @Option(
                names = {"-o", "--output"},
                required = true,
                paramLabel = "FILE.safetensors",
                description = "The file to write")
        private Path output = Path.of("");

        @Override
        Path named() {
            return output;
        }
    }
}
