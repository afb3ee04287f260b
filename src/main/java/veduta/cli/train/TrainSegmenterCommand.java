package veduta.cli.train;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
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
import veduta.api.compute.CancelledException;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.training.DatasetSplit;
import veduta.api.training.SegmenterJob;
import veduta.api.training.SegmenterTrainingService;
import veduta.api.training.TrainingConfig;
import veduta.api.training.TrainingJob;
import veduta.cli.options.DatasetOptions;
import veduta.cli.options.DeviceOption;
import veduta.cli.options.OutputOption;
import veduta.cli.options.PairsOption;
import veduta.cli.options.ProvenanceOptions;
import veduta.cli.options.ScheduleOptions;
import veduta.cli.support.Answer;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.KnownNames;
import veduta.cli.support.ProgressLine;
import veduta.cli.support.StopSignal;
import veduta.image.Size;
import veduta.layout.ConfusionMatrix;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;

/** Makes a network that reads layouts from photos. */
@Command(
        name = "train-segmenter",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Train a network that reads layouts from photos, on pairs of both.",
            "Its file serves 'evaluate', and as perception network of 'train'. It is written every",
            "so many steps; Ctrl-C ends the training and writes the network as it then is."
        },
        footer = {
            "",
            "Example:",
            "  veduta train-segmenter --pairs street/train --validation street/val"
                    + " -o street-segmenter.safetensors"
        })
public final class TrainSegmenterCommand implements Callable<Integer> {
    private final SegmenterTrainingService training;
    private final KnownNames names;
    private final Clock clock;

    @Spec private @Nullable CommandSpec spec;

    @Mixin private PairsOption pairs = new PairsOption();

    @Option(
            names = "--validation",
            paramLabel = "DIR",
            description = "Pairs of the same form by which the network is judged at the end")
    private @Nullable Path validation;

    @Mixin private OutputOption output = new OutputOption.OfNetwork();

    @Mixin private DatasetOptions data = new DatasetOptions();

    @Option(
            names = "--widths",
            paramLabel = "D",
            split = ",",
            defaultValue = "16,32,64,128,128",
            description = "Feature maps of the trunk's five groups (default: ${DEFAULT-VALUE})")
    private List<Integer> widths = List.of();

    @Option(
            names = "--features",
            paramLabel = "D",
            defaultValue = "64",
            description = "Feature maps of the head (default: ${DEFAULT-VALUE})")
    private int features;

    @Option(
            names = "--trunk",
            paramLabel = "FILE",
            description = {
                "Begin with the layers of this perception network, or of a segmentation network's",
                "trunk, instead of random ones; the widths must be its own"
            })
    private @Nullable Path trunk;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "384x192",
            description = "Size at which photos are seen (default: ${DEFAULT-VALUE})")
    private Size size = new Size(384, 192);

    @Mixin private ScheduleOptions.Steps steps = new ScheduleOptions.Steps(4000);
    @Mixin private ScheduleOptions.Batch batch = new ScheduleOptions.Batch(4);
    @Mixin private ScheduleOptions.Crop crop = new ScheduleOptions.Crop(0.5);

    @Option(
            names = "--keep-every",
            paramLabel = "N",
            defaultValue = "250",
            description = {
                "Steps after which the network is written, or five minutes if that is sooner",
                "(default: ${DEFAULT-VALUE}); it cannot be trained on from there"
            })
    private int keepEvery;

    @Mixin private ScheduleOptions.Seed seed = new ScheduleOptions.Seed();
    @Mixin private ProvenanceOptions provenance = new ProvenanceOptions.OfNetwork();
    @Mixin private DeviceOption engine = new DeviceOption();

    /** A command that trains by {@code training}. */
    public TrainSegmenterCommand(SegmenterTrainingService training, KnownNames names, Clock clock) {
        this.training = training;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public Integer call() throws SynthesisException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        engine.check(line);
        Path file = output.file(line);
        Palette known = data.palette(line, names);
        SegmenterJob job = job(line, known, file);
        ProgressLine progress = ProgressLine.on(line.getErr());
        Console console = new Console(progress, known);
        try (StopSignal signal = new StopSignal()) {
            training.run(job, console, signal.cancellation());
        } catch (CancelledException stopped) {
            progress.say(console.left());
            return CommandLine.ExitCode.SOFTWARE;
        } finally {
            progress.clear();
        }
        if (!console.answer.isEmpty()) {
            Answer.print(line.getOut(), console.answer);
        }
        return CommandLine.ExitCode.OK;
    }

    /** Notes what is left when the training ends. */
    private static final class Console extends TrainingConsole {
        private final Palette palette;
        private final Map<String, Object> answer = new LinkedHashMap<>();
        private String left = "nothing was written.";

        Console(ProgressLine progress, Palette palette) {
            super(progress);
            this.palette = palette;
        }

        @Override
        public void saved(Path network, int step) {
            left = network + " holds the network after step " + step + ".";
        }

        @Override
        public void judged(ConfusionMatrix matrix) {
            answer.putAll(scores(palette, matrix));
        }

        /** What to report when the training was stopped. */
        String left() {
            return "Stopped; " + left;
        }
    }

    private SegmenterJob job(CommandLine line, Palette known, Path file) {
        try {
            return new SegmenterJob(
                    new SegmenterJob.Network(
                            known.key(),
                            known.size(),
                            widths,
                            features,
                            size,
                            Optional.ofNullable(trunk)),
                    new TrainingConfig.Schedule(
                            steps.steps(),
                            steps.rate(),
                            100,
                            0.02,
                            batch.pairs(),
                            crop.smallest(),
                            0,
                            0.998,
                            seed.seed()),
                    data.of(line, pairs.folder(), names, DatasetSplit.TRAINING),
                    Optional.ofNullable(validation).map(folder -> held(line, folder)),
                    new SegmenterJob.Output(file, keepEvery),
                    provenance.provenance(line, clock, pairs.folder(), Map.of()),
                    engine.in(Precision.AUTO));
        } catch (IllegalArgumentException fault) {
            throw new CommandLine.ParameterException(
                    line, String.valueOf(fault.getMessage()), fault);
        }
    }

    /** The pairs to judge by; a part that was named is the part to learn from. */
    private TrainingJob.Data held(CommandLine line, Path folder) {
        return data.partOf(line, folder, names, DatasetSplit.HELD_OUT);
    }

    /** Pixel accuracy and intersections over unions, as shares. */
    static Map<String, Object> scores(Palette palette, ConfusionMatrix matrix) {
        Map<String, Object> classes = new LinkedHashMap<>();
        for (int label = 0; label < palette.size(); label++) {
            double score = matrix.intersectionOverUnion(label);
            if (Double.isFinite(score)) {
                SemanticClass named = palette.classes().get(label);
                classes.put(named.key(), Answer.rounded(score));
            }
        }
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put("pixelAccuracy", Answer.measured(matrix.pixelAccuracy()));
        scores.put("meanIoU", Answer.measured(matrix.meanIntersectionOverUnion()));
        scores.put("IoU", classes);
        return scores;
    }
}
