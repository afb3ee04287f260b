package veduta.cli.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelCatalog;
import veduta.api.training.DatasetSplit;
import veduta.api.training.Interval;
import veduta.api.training.Sampling;
import veduta.api.training.SavedTraining;
import veduta.api.training.TrainingConfig;
import veduta.api.training.TrainingJob;
import veduta.api.training.TrainingKinds;
import veduta.api.training.TrainingService;
import veduta.cli.options.DatasetOptions;
import veduta.cli.options.EngineOption;
import veduta.cli.options.OutputOption;
import veduta.cli.options.ProvenanceOptions;
import veduta.cli.options.RegisteredKeys;
import veduta.cli.options.TrainingConfigOptions;
import veduta.cli.options.ValidationOptions;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.KnownNames;
import veduta.cli.support.ProgressLine;
import veduta.cli.support.StopSignal;
import veduta.layout.Palette;

/** Makes a model from pairs of photos and layouts. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Train a model on pairs of photos and layouts.",
            "Beside MODEL.safetensors it writes MODEL.csv (one row a step), MODEL.preview.png and",
            "MODEL.checkpoint.safetensors. Ctrl-C writes a checkpoint before it ends. The same",
            "command with --resume goes on from it, with a larger --steps also after the end;",
            "--keep makes a model of it as it stands."
        },
        footer = {
            "",
            "Examples:",
            "  veduta train --pairs street -o street.safetensors --perceiver vgg19.safetensors",
            "  veduta train --pairs street -o street.safetensors --perceiver vgg19.safetensors"
                    + " --resume",
            "  veduta train -o street.safetensors --keep"
        })
public final class TrainCommand implements Callable<Integer> {
    private final TrainingService training;
    private final TrainingKinds kinds;
    private final KnownNames names;
    private final ModelCatalog models;
    private final Clock clock;

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--pairs",
            paramLabel = "DIR",
            description = {
                "Photos and label maps: two folders side by side, one folder, or a data set that",
                "'check-pairs' knows"
            })
    private @Nullable Path pairs;

    @Mixin private OutputOption output = new OutputOption.OfTraining();

    @Option(
            names = "--perceiver",
            paramLabel = "FILE",
            description = "Perception network; 'veduta import' makes one from VGG-19")
    private @Nullable Path perceptual;

    @Mixin private DatasetOptions data = new DatasetOptions();

    @Option(
            names = "--resume",
            description = {
                "Go on from the checkpoint, with its plan; of the plan only --steps can change,"
                        + " and",
                "the pairs are those that are named now"
            })
    private boolean resume;

    @Option(
            names = "--keep",
            description = "Write the model as the checkpoint has it, and train no further")
    private boolean exportOnly;

    @Option(
            names = "--start",
            paramLabel = "MODEL",
            description = {
                "Begin with the layers of this model that fit; with one more width and twice the",
                "size the network grows; narrower layers keep its first maps, wider ones begin"
                        + " with",
                "all of them and copies of some"
            })
    private @Nullable String start;

    @Mixin private TrainingConfigOptions config = new TrainingConfigOptions();

    @Option(
            names = "--rebalance",
            description = {
                "Draw photos more often in which one of the five most frequent classes has a rare",
                "colour; all photos are looked at first"
            })
    private boolean rebalanced;

    @Mixin private ValidationOptions validation = new ValidationOptions();

    @Option(
            names = "--end-after",
            paramLabel = "N",
            defaultValue = "0",
            description = {
                "End after step N as Ctrl-C would, with a checkpoint to go on from; 0 goes on to"
                        + " the",
                "last of --steps (default: ${DEFAULT-VALUE})"
            })
    private int endAfter;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Steps between checkpoints (default: ${DEFAULT-VALUE})")
    private int checkpointEvery;

    @Option(
            names = "--preview-every",
            paramLabel = "N",
            defaultValue = "500",
            description = "Steps between previews; 0 makes none (default: ${DEFAULT-VALUE})")
    private int previewEvery;

    @Option(
            names = "--checkpoint-seconds",
            paramLabel = "S",
            defaultValue = "300",
            description = {
                "Seconds between checkpoints, if that is sooner; 0 counts steps only",
                "(default: ${DEFAULT-VALUE})"
            })
    private int checkpointSeconds;

    @Option(
            names = "--keep-previews",
            description = "Keep every preview, in the folder MODEL.previews beside the model")
    private boolean retainPreviews;

    @Mixin private ProvenanceOptions provenance = new ProvenanceOptions.OfModel();
    @Mixin private EngineOption engine = new EngineOption();

    /** A command that trains by {@code training}. */
    public TrainCommand(
            TrainingService training,
            TrainingKinds kinds,
            KnownNames names,
            ModelCatalog models,
            Clock clock) {
        this.training = training;
        this.kinds = kinds;
        this.names = names;
        this.models = models;
        this.clock = clock;
    }

    /** The command line of this command. */
    public CommandLine line() {
        return RegisteredKeys.line(this, kinds);
    }

    @Override
    public Integer call() throws SynthesisException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        engine.check(line);
        if (engine.options().precision() == Precision.FLOAT16) {
            throw new CommandLine.ParameterException(
                    line, "Gradients vanish in float16; train in bfloat16 or float32.");
        }
        TrainingJob.Output output = output(line);
        if (exportOnly) {
            requireNothingNew(line);
            training.exportModel(output);
            return CommandLine.ExitCode.OK;
        }
        TrainingJob job = job(line, output);
        ProgressLine progress = ProgressLine.on(line.getErr());
        try (StopSignal signal = new StopSignal()) {
            return run(job, progress, signal.cancellation());
        }
    }

    /** Speaks before it returns: afterwards a process that is ending may be gone. */
    private int run(TrainingJob job, ProgressLine progress, Cancellation cancellation)
            throws SynthesisException {
        TrainingConsole console = new TrainingConsole(progress, endAfter, cancellation);
        try {
            training.run(job, console, cancellation);
            progress.clear();
            console.finished(job.output());
            return CommandLine.ExitCode.OK;
        } catch (CancelledException stopped) {
            progress.say(
                    (console.ended() ? "Ended after step " + console.step() : "Stopped")
                            + "; add --resume to go on from "
                            + job.output().checkpoint()
                            + ".");
            return console.ended() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } finally {
            progress.clear();
        }
    }

    /** A model that is kept says what its checkpoint says. */
    private void requireNothingNew(CommandLine line) {
        if (provenance.isGiven()) {
            throw new CommandLine.ParameterException(
                    line,
                    "--keep takes licence and data note from the checkpoint; leave --licence and"
                            + " --data-note out, or go on with --resume.");
        }
    }

    private TrainingJob.Output output(CommandLine line) {
        Path model = output.file(line);
        if (endAfter < 0) {
            throw new CommandLine.ParameterException(line, "--end-after must be at least 0.");
        }
        if (checkpointEvery < 1 || previewEvery < 0 || checkpointSeconds < 0) {
            throw new CommandLine.ParameterException(
                    line,
                    "--checkpoint-every must be at least 1, --preview-every and"
                            + " --checkpoint-seconds at least 0.");
        }
        return new TrainingJob.Output(
                model,
                new Interval(checkpointEvery, checkpointSeconds),
                new Interval(previewEvery, 0),
                retainPreviews);
    }

    private TrainingJob job(CommandLine line, TrainingJob.Output output) throws SynthesisException {
        if (pairs == null) {
            throw new CommandLine.ParameterException(
                    line, "Missing required option: '--pairs=DIR'");
        }
        Palette known = data.palette(line, names);
        TrainingJob.Data learned = data.of(line, pairs, names, DatasetSplit.TRAINING);
        TrainingConfig wanted =
                config.config(kinds, line, known.key(), known.size(), engine.options().precision())
                        .with(new Sampling(rebalanced), validation.of(line, resume));
        Optional<Path> initialModel =
                start == null ? Optional.empty() : Optional.of(models.find(start));
        Optional<SavedTraining> saved =
                resume && Files.exists(output.checkpoint())
                        ? Optional.of(training.saved(output.checkpoint()))
                        : Optional.empty();
        TrainingConfig followed =
                saved.map(there -> config.resumed(line, wanted, there)).orElse(wanted);
        validation.require(line, followed);
        requirePerceptual(followed);
        Map<String, String> before = saved.map(SavedTraining::provenance).orElse(Map.of());
        return new TrainingJob(
                followed,
                learned,
                validation
                        .folder()
                        .map(each -> data.partOf(line, each, names, DatasetSplit.HELD_OUT)),
                Optional.ofNullable(perceptual),
                new TrainingJob.InitialWeights(resume, initialModel),
                output,
                provenance.provenance(line, clock, pairs, before),
                engine.options());
    }

    private void requirePerceptual(TrainingConfig followed) throws SynthesisException {
        if (kinds.losses().needPerceptualNetwork(followed)
                && (perceptual == null || !Files.isRegularFile(perceptual))) {
            throw new SynthesisException(
                    (perceptual == null ? "Training" : perceptual + " does not exist, and training")
                            + " needs a perception network: 'veduta get vgg19 --to .' gets one"
                            + " (or 'veduta import FILE -o vgg19.safetensors' makes one of"
                            + " vgg19-dcbb9e9d.pth or imagenet-vgg-verydeep-19.mat), and"
                            + " --perceiver vgg19.safetensors uses it.");
        }
    }
}
