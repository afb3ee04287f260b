package veduta.cli.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelCatalog;
import veduta.api.model.ModelEditor;
import veduta.api.model.ModelInfo;
import veduta.cli.options.ModelOption;
import veduta.cli.options.OutputOption;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.KnownNames;
import veduta.layout.Palette;

/** Notes in a model which classes it has to see roughened. */
@Command(
        name = "roughen",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Let a model see plain surfaces of some classes with dots of void scattered over them:",
            "where it weaves a regular pattern into large surfaces, such as foliage, they look",
            "natural then. Only the file's notes change; what is painted stays as it is."
        },
        footer = {
            "",
            "Example:",
            "  veduta roughen --model mine.safetensors --classes vegetation -o natural.safetensors"
        })
public final class RoughenCommand implements Callable<Integer> {
    private final ModelCatalog models;
    private final ModelEditor editor;
    private final KnownNames names;

    @Spec private @Nullable CommandSpec spec;

    @Mixin private ModelOption model = new ModelOption();

    @Option(
            names = "--classes",
            required = true,
            arity = "1..*",
            split = ",",
            paramLabel = "KEY",
            description = "Keys of classes of the model's palette; 'none' takes the note away")
    private List<String> classes = new ArrayList<>();

    @Mixin private OutputOption output = new OutputOption.OfModel();

    /** A command that finds models in {@code models} and changes them by {@code editor}. */
    public RoughenCommand(ModelCatalog models, ModelEditor editor, KnownNames names) {
        this.models = models;
        this.editor = editor;
        this.names = names;
    }

    @Override
    public Integer call() throws SynthesisException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        Path written = output.file(line);
        editor.rewrite(
                model.file(models),
                info -> info.with(ModelInfo.ROUGHENED, labels(line, info)),
                written);
        return CommandLine.ExitCode.OK;
    }

    private String labels(CommandLine line, ModelInfo info) {
        if (classes.equals(List.of("none"))) {
            return "";
        }
        Palette palette = names.palette(line, info.paletteKey());
        return classes.stream()
                .map(
                        key ->
                                palette.labelOf(key)
                                        .orElseThrow(
                                                () ->
                                                        new CommandLine.ParameterException(
                                                                line,
                                                                "The palette '"
                                                                        + palette.key()
                                                                        + "' has no class '"
                                                                        + key
                                                                        + "'; choose of "
                                                                        + String.join(
                                                                                ", ",
                                                                                palette.classKeys())
                                                                        + ".")))
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }
}
