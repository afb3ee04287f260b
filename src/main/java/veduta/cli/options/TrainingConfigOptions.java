package veduta.cli.options;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.model.NetworkConfig;
import veduta.api.model.NetworkKind;
import veduta.api.model.NetworkOptions;
import veduta.api.training.Adversary;
import veduta.api.training.SavedTraining;
import veduta.api.training.TrainingConfig;
import veduta.api.training.TrainingKinds;
import veduta.image.Size;

/** The options of a training that decide its result. */
public final class TrainingConfigOptions {
    private static final Pattern SHARES = Pattern.compile("([0-9.eE+-]+)(?::([0-9.eE+-]+))?");

    @Option(
            names = "--objective",
            paramLabel = "NAME",
            completionCandidates = RegisteredKeys.Losses.class,
            description = {
                "What is minimized, some of it without a perceiver: ${COMPLETION-CANDIDATES}",
                "(default: ${DEFAULT-VALUE}; with pix2pix pixels, with gan-segmentation",
                "segmentation, whose perceiver is a segmentation network)"
            })
    private String objective = "";

    @Option(
            names = "--architecture",
            paramLabel = "KEY",
            completionCandidates = RegisteredKeys.Networks.class,
            description = {
                "Kind of network: ${COMPLETION-CANDIDATES}",
                "(default: ${DEFAULT-VALUE})"
            })
    private String architecture = "";

    @Option(
            names = "--method",
            paramLabel = "KEY",
            completionCandidates = RegisteredKeys.Steps.class,
            description = {
                "Kind of training step: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE};",
                "with pix2pix adversarial, with gan-segmentation adversarial-unconditional)"
            })
    private String method = "";

    @Option(
            names = "--discriminator",
            paramLabel = "D,N",
            split = ",",
            description = {
                "Of adversarial methods: feature maps of the discriminator's first layer, and how",
                "many of its layers halve pictures (default: 64,3)"
            })
    private List<Integer> discriminator = List.of();

    @Option(
            names = "--optimizer",
            paramLabel = "KEY",
            completionCandidates = RegisteredKeys.Optimizers.class,
            description = {
                "What follows the gradients: ${COMPLETION-CANDIDATES}",
                "(default: ${DEFAULT-VALUE}; adversarial: adam-adversarial, --rate 2e-4)"
            })
    private String optimizer = "";

    @Option(
            names = "--widths",
            paramLabel = "D",
            split = ",",
            description = {
                "Feature maps of each refinement module, coarsest first",
                "(default: 128,128,128,128,96,64,32); encoder-decoder: of the finest level, then",
                "levels (64, up to 8); full-resolution: of every layer, then the first dilation",
                "(64, up to 128)"
            })
    private List<Integer> widths = List.of();

    @Option(
            names = "--setting",
            paramLabel = "KEY=VALUE",
            description = {
                "A setting of the architecture, may be given again; crn: noise=4 gives modules",
                "from the middle up as many channels of noise, norm=class norms by class"
            })
    private Map<String, String> settings = Map.of();

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "512x256",
            description = "Size of the pictures (default: ${DEFAULT-VALUE})")
    private Size size = new Size(512, 256);

    @Option(
            names = "--images",
            paramLabel = "K",
            defaultValue = "4",
            description = "Pictures in one collection (default: ${DEFAULT-VALUE})")
    private int images;

    @Option(
            names = "--levels",
            paramLabel = "NAME",
            split = ",",
            description = "Levels of the perceiver to compare (default: the file's own choice)")
    private List<String> levels = List.of();

    @Option(
            names = "--shares",
            paramLabel = "S",
            split = ",",
            description = {
                "What every level contributes once rescaled, pixels first, then --levels",
                "(default: 1 each)"
            })
    private List<Double> shares = List.of();

    @Option(
            names = "--rescale-after",
            paramLabel = "N[e]",
            defaultValue = "500",
            description = {
                "Steps, or as in 100e epochs, after which the levels are rescaled to contribute",
                "alike; 0 never (default: ${DEFAULT-VALUE})"
            })
    private String rescaleAfter = "";

    @Option(
            names = "--mean-share",
            paramLabel = "START[:END]",
            defaultValue = "0.001",
            description = {
                "Share of the mean over the pictures against the best one, at the first and the",
                "last step (default: ${DEFAULT-VALUE})"
            })
    private String meanShare = "";

    @Mixin private ScheduleOptions.Steps steps = new ScheduleOptions.Steps(20000);

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "200",
            description = "Steps over which the rate rises from 0 (default: ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(
            names = "--final-rate",
            paramLabel = "SHARE",
            defaultValue = "0.02",
            description = {
                "Rate at the last step as a share of --rate; 1 keeps it constant",
                "(default: ${DEFAULT-VALUE})"
            })
    private double finalRate;

    @Mixin private ScheduleOptions.Batch batch = new ScheduleOptions.Batch(1);

    @Option(
            names = "--accumulate",
            paramLabel = "N",
            defaultValue = "1",
            description = {
                "Batches whose gradients are added up for one step: a larger batch in the memory",
                "of a small one (default: ${DEFAULT-VALUE})"
            })
    private int accumulate;

    @Option(
            names = "--freeze-below",
            paramLabel = "H",
            defaultValue = "0",
            description = {
                "With --start: modules of less than H pixels height stay as they are, which takes",
                "less memory and time (default: ${DEFAULT-VALUE})"
            })
    private int freezeBelow;

    @Option(
            names = "--compared",
            paramLabel = "N",
            defaultValue = "0",
            description = {
                "Pictures of a collection that are compared with the photo: the one with the",
                "nearest pixels, and others drawn anew for every pair; fewer take less memory",
                "and time; 0 compares all (default: ${DEFAULT-VALUE})"
            })
    private int compared;

    @Mixin private ScheduleOptions.Crop crop = new ScheduleOptions.Crop(0.7);

    @Option(
            names = "--scale",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = {
                "How much wider or narrower, and taller or flatter, what is seen becomes at",
                "random: by up to 1 + SHARE, within the photo (default: ${DEFAULT-VALUE})"
            })
    private double scale;

    @Option(
            names = "--colour",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = {
                "How much brighter, darker or tinted photos become at random",
                "(default: ${DEFAULT-VALUE})"
            })
    private double colour;

    @Option(
            names = "--shift",
            paramLabel = "PX",
            defaultValue = "0",
            description = {
                "By how many pixels pictures and photo are moved together at random before they",
                "are compared, so that no grid shows in the pictures; 16 where --size allows it",
                "(default: ${DEFAULT-VALUE})"
            })
    private int shift;

    @Option(
            names = "--no-mirror",
            description = {
                "Leave left and right as they are, for photos with writing or one side of the",
                "road; else every other pair is mirrored, at random"
            })
    private boolean unmirrored;

    @Option(
            names = "--simplify",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = {
                "Share of the layouts that are simplified at random (smoothed, small parts",
                "dropped, boundaries moved), so that the model knows layouts painted by hand",
                "(default: ${DEFAULT-VALUE})"
            })
    private double simplify;

    @Option(
            names = "--average",
            paramLabel = "SHARE",
            defaultValue = "0.999",
            description = {
                "Share of the weights' moving average kept at each step",
                "(default: ${DEFAULT-VALUE})"
            })
    private double average;

    @Mixin private ScheduleOptions.Seed seed = new ScheduleOptions.Seed();

    /**
     * The configuration.
     *
     * @param kinds the networks and losses that there are
     * @param line for usage errors
     * @param precision number format to compute in
     * @throws CommandLine.ParameterException if the options do not fit each other
     */
    public TrainingConfig config(
            TrainingKinds kinds,
            CommandLine line,
            String paletteKey,
            int classes,
            Precision precision) {
        try {
            NetworkKind kind = kinds.networks().of(architecture);
            String loss = isGiven(line, "--objective") ? objective : kind.usualObjective();
            kinds.losses().of(loss).requireLevels(levels);
            kinds.optimizers().require(optimizer);
            String step = isGiven(line, "--method") ? method : kind.usualMethod();
            kinds.steps().require(step);
            boolean adversarial = Adversary.isIn(step);
            NetworkConfig network =
                    kind.config(
                            new NetworkOptions(
                                    paletteKey, classes, images, size, widths, settings));
            double[] mean = meanShares();
            int rescaled = rescaleAfter();
            boolean epochs = rescaleAfter.endsWith("e");
            return new TrainingConfig(
                    network,
                    new TrainingConfig.Loss(
                            loss,
                            levels,
                            shares,
                            epochs ? 0 : rescaled,
                            epochs ? rescaled : 0,
                            mean[0],
                            mean[1]),
                    new TrainingConfig.Schedule(
                            steps.steps(),
                            adversarial && !isGiven(line, "--rate") ? Adversary.RATE : steps.rate(),
                            warmUp,
                            finalRate,
                            batch.pairs(),
                            crop.smallest(),
                            simplify,
                            average,
                            seed.seed()),
                    precision,
                    new TrainingConfig.MemoryOptions(accumulate, freezeBelow, compared),
                    new TrainingConfig.Augmentation(scale, colour, shift, unmirrored),
                    step,
                    adversarial && !isGiven(line, "--optimizer") ? Adversary.OPTIMIZER : optimizer,
                    adversary());
        } catch (IllegalArgumentException | SynthesisException fault) {
            throw new CommandLine.ParameterException(
                    line, String.valueOf(fault.getMessage()), fault);
        }
    }

    private static boolean isGiven(CommandLine line, String option) {
        CommandLine.ParseResult result = line.getParseResult();
        return result != null && result.hasMatchedOption(option);
    }

    private @Nullable Adversary adversary() {
        if (discriminator.isEmpty()) {
            return null;
        }
        if (discriminator.size() != 2) {
            throw new IllegalArgumentException(
                    "--discriminator is written like 64,3, not "
                            + discriminator.stream().map(String::valueOf).toList()
                            + ".");
        }
        return new Adversary(discriminator.get(0), discriminator.get(1));
    }

    /**
     * The configuration of a training that goes on: the checkpoint's, with another number of steps
     * if one is given.
     *
     * @param wanted the configuration that the options alone would give
     * @throws CommandLine.ParameterException if an option that is given says something else than
     *     the checkpoint, or more steps are done than are to be taken
     */
    public TrainingConfig resumed(CommandLine line, TrainingConfig wanted, SavedTraining saved) {
        CommandLine.ParseResult given = line.getParseResult();
        TrainingConfig kept = saved.config();
        TrainingConfigDifference.between(kept, wanted).stream()
                .filter(given::hasMatchedOption)
                .findFirst()
                .ifPresent(
                        option -> {
                            throw new CommandLine.ParameterException(
                                    line,
                                    "The checkpoint was trained with another "
                                            + option
                                            + "; leave it out, or begin again with --start.");
                        });
        if (!given.hasMatchedOption("--steps")) {
            return kept;
        }
        if (steps.steps() < saved.step()) {
            throw new CommandLine.ParameterException(
                    line,
                    saved.step()
                            + " steps are done already; --keep makes a model of them, a larger"
                            + " --steps goes on.");
        }
        return kept.withSteps(steps.steps());
    }

    private int rescaleAfter() {
        if (!rescaleAfter.matches("[0-9]{1,9}e?")) {
            throw new IllegalArgumentException(
                    "--rescale-after is a number of steps like 500, or of epochs like 100e, not '"
                            + rescaleAfter
                            + "'.");
        }
        return Integer.parseInt(rescaleAfter.replace("e", ""));
    }

    private double[] meanShares() {
        Matcher matcher = SHARES.matcher(meanShare);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "--mean-share is written like 0.3:0.001, not '" + meanShare + "'.");
        }
        double start = Double.parseDouble(matcher.group(1));
        double end = matcher.group(2) == null ? start : Double.parseDouble(matcher.group(2));
        return new double[] {start, end};
    }
}
