package veduta.cli.model;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import veduta.api.compute.SynthesisException;
import veduta.api.evaluation.ColourBalance;
import veduta.api.model.ModelCatalog;
import veduta.api.training.DatasetSplit;
import veduta.cli.options.DataOptions;
import veduta.cli.options.EngineOption;
import veduta.cli.options.LimitOption;
import veduta.cli.options.ModelOption;
import veduta.cli.options.OutputOption;
import veduta.cli.support.Answer;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.KnownNames;
import veduta.cli.support.StoppableWork;

/** Balances the colours of a model's pictures. */
@Command(
        name = "balance",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Move the colours of a model's pictures towards those of photos: after a training with",
            "the diversity loss some pictures of a collection may be too dark or tinted, and as a"
                    + " rule",
            "all are paler than photos. Prints the distances and how colourful the pictures are",
            "before and after as JSON."
        },
        footer = {
            "",
            "Example:",
            "  veduta balance --model mine.safetensors --pairs street/train --within 10 -o"
                    + " balanced.safetensors"
        })
public final class BalanceCommand implements Callable<Integer> {
    private static final Pattern DISTANCE = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(x?)");

    private final ColourBalance balance;
    private final ModelCatalog models;
    private final KnownNames names;

    @Spec private @Nullable CommandSpec spec;

    @Mixin private ModelOption model = new ModelOption();

    @Option(
            names = "--pairs",
            required = true,
            paramLabel = "DIR",
            description = "The photos and label maps that it was trained on, as for 'train'")
    private Path pairs = Path.of("");

    @Mixin private DataOptions data = new DataOptions();

    @Option(
            names = "--within",
            paramLabel = "D|Fx",
            defaultValue = "10",
            description = {
                "How far from the photos' colours a picture's may stay: mean difference of the",
                "channels' means and standard deviations, 0 to 255, or with an x how many times",
                "as far as those of the nearest picture, as 1.15x (default: ${DEFAULT-VALUE})"
            })
    private String within = "";

    @Option(
            names = "--chroma",
            paramLabel = "F",
            defaultValue = "1",
            description = {
                "Up to how many times as colourful pictures become that are less so than the",
                "photos, 1 to 10; their mean colour stays (default: ${DEFAULT-VALUE}, as they are)"
            })
    private double chroma = 1;

    @Option(
            names = "--order",
            paramLabel = "N",
            split = ",",
            description = {
                "The order in which the pictures shall come, as 4,1,2,3: the first one is shown",
                "first (default: the present one)"
            })
    private List<Integer> sequence = List.of();

    @Mixin private LimitOption limit = new LimitOption();

    @Mixin private OutputOption output = new OutputOption.OfModel();

    @Mixin private EngineOption engine = new EngineOption();

    /** A command that balances by {@code balance}. */
    public BalanceCommand(ColourBalance balance, ModelCatalog models, KnownNames names) {
        this.balance = balance;
        this.models = models;
        this.names = names;
    }

    @Override
    public Integer call() throws SynthesisException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        engine.check(line);
        int most = limit.pairs(line);
        if (!(chroma >= 1 && chroma <= 10)) {
            throw new CommandLine.ParameterException(line, "--chroma must be from 1 to 10.");
        }
        Path written = output.file(line);
        ColourBalance.Job job =
                new ColourBalance.Job(
                        model.file(models),
                        data.of(line, pairs, names, DatasetSplit.TRAINING),
                        goal(line),
                        chroma,
                        sequence,
                        most,
                        engine.options(),
                        written);
        return StoppableWork.run(
                line,
                "Stopped; nothing was written.",
                (bar, cancellation) -> {
                    ColourBalance.Result result = balance.run(job, bar.progress(), cancellation);
                    bar.clear();
                    Answer.print(line.getOut(), result);
                    return CommandLine.ExitCode.OK;
                });
    }

    private ColourBalance.Target goal(CommandLine line) {
        Matcher matcher = DISTANCE.matcher(within);
        if (matcher.matches()) {
            double value = Double.parseDouble(matcher.group(1));
            boolean timesBest = !matcher.group(2).isEmpty();
            if (value >= (timesBest ? 1 : 0) && value <= 255) {
                return new ColourBalance.Target(value, timesBest);
            }
        }
        throw new CommandLine.ParameterException(
                line, "--within must be from 0 to 255, or at least 1x.");
    }
}
