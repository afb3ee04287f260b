package veduta.cli.model;

import java.nio.file.Path;
import java.util.concurrent.Callable;
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

/** Notes in a model how wide the borders of its pictures are. */
@Command(
        name = "border",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Let the outermost pixels of a model's pictures be written over with those further in,",
            "where there are lines of odd colours. Only the file's notes change."
        },
        footer = {
            "",
            "Example:",
            "  veduta border --model mine.safetensors --width 2 -o clean.safetensors"
        })
public final class BorderCommand implements Callable<Integer> {
    private final ModelCatalog models;
    private final ModelEditor editor;

    @Spec private @Nullable CommandSpec spec;

    @Mixin private ModelOption model = new ModelOption();

    @Option(
            names = "--width",
            required = true,
            paramLabel = "PX",
            description = {
                "How many outermost rows and columns are written over, 0 to 16; a training notes"
                        + " 2,",
                "of U-Nets 1, in small pictures less"
            })
    private int width;

    @Mixin private OutputOption output = new OutputOption.OfModel();

    /** A command that finds models in {@code models} and changes them by {@code editor}. */
    public BorderCommand(ModelCatalog models, ModelEditor editor) {
        this.models = models;
        this.editor = editor;
    }

    @Override
    public Integer call() throws SynthesisException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        Path written = output.file(line);
        if (width < 0 || width > ModelInfo.LARGEST_BORDER) {
            throw new CommandLine.ParameterException(
                    line, "--width must be from 0 to " + ModelInfo.LARGEST_BORDER + ".");
        }
        editor.rewrite(
                model.file(models),
                info -> info.with(ModelInfo.BORDER, Integer.toString(width)),
                written);
        return CommandLine.ExitCode.OK;
    }
}
