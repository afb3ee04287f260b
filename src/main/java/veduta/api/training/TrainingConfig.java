package veduta.api.training;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import veduta.api.compute.Precision;
import veduta.api.model.NetworkConfig;
import veduta.text.Texts;

/**
 * Everything that decides how a model is trained, except where the files are.
 *
 * @param network what is trained
 * @param loss what it is trained for
 * @param schedule how long and how fast
 * @param precision number format in which network and perceptual network are computed; weights,
 *     moments, statistics and the loss are always float32
 * @param memory how it is made to fit a small machine
 * @param augmentation how pairs are varied beside being cropped and mirrored
 * @param method key of the kind of training step
 * @param optimizer key of what follows the gradients
 * @param adversary the discriminator; null where the training has none
 * @param sampling how often pairs are drawn
 * @param validation how it is judged while it runs; null where it is not
 */
public record TrainingConfig(
        @SerializedName("network") NetworkConfig network,
        @SerializedName("loss") Loss loss,
        @SerializedName("schedule") Schedule schedule,
        @SerializedName("precision") Precision precision,
        @SerializedName("economy") MemoryOptions memory,
        @SerializedName("variation") Augmentation augmentation,
        @SerializedName("method") String method,
        @SerializedName("optimizer") String optimizer,
        @SerializedName("adversary") @Nullable Adversary adversary,
        @SerializedName("sampling") Sampling sampling,
        @SerializedName("validation") @Nullable Validation validation) {
    /** The kind of training step of checkpoints of 0.1, which do not name it. */
    private static final String METHOD_OF_0_1 = "generator";

    /** The optimizer of checkpoints of 0.1, which do not name it. */
    private static final String OPTIMIZER_OF_0_1 = "adam";

    /** What an older checkpoint does not say is float32, everything trained, the way of 0.1. */
    public TrainingConfig {
        precision = Objects.requireNonNullElse(precision, Precision.FLOAT32);
        memory = Objects.requireNonNullElse(memory, MemoryOptions.NONE);
        augmentation = Objects.requireNonNullElse(augmentation, Augmentation.NONE);
        method = Objects.requireNonNullElse(method, METHOD_OF_0_1);
        optimizer = Objects.requireNonNullElse(optimizer, OPTIMIZER_OF_0_1);
        sampling = Objects.requireNonNullElse(sampling, Sampling.UNIFORM);
        adversary = Adversary.suiting(method, adversary);
    }

    /** A configuration that draws all pairs alike and is not validated. */
    public TrainingConfig(
            NetworkConfig network,
            Loss loss,
            Schedule schedule,
            Precision precision,
            MemoryOptions memory,
            Augmentation augmentation,
            String method,
            String optimizer,
            @Nullable Adversary adversary) {
        this(
                network,
                loss,
                schedule,
                precision,
                memory,
                augmentation,
                method,
                optimizer,
                adversary,
                Sampling.UNIFORM,
                null);
    }

    /** A configuration with the kind of step and optimizer of 0.1. */
    public TrainingConfig(
            NetworkConfig network,
            Loss loss,
            Schedule schedule,
            Precision precision,
            MemoryOptions memory,
            Augmentation augmentation) {
        this(
                network,
                loss,
                schedule,
                precision,
                memory,
                augmentation,
                METHOD_OF_0_1,
                OPTIMIZER_OF_0_1,
                null);
    }

    /** The discriminator, if the training has one. */
    public Optional<Adversary> discriminator() {
        return Optional.ofNullable(adversary);
    }

    /** How the training is judged while it runs, if it is. */
    public Optional<Validation> validated() {
        return Optional.ofNullable(validation);
    }

    /** A configuration that only crops and mirrors its pairs. */
    public TrainingConfig(
            NetworkConfig network,
            Loss loss,
            Schedule schedule,
            Precision precision,
            MemoryOptions memory) {
        this(network, loss, schedule, precision, memory, Augmentation.NONE);
    }

    /** A configuration that trains every module, and with one batch a step. */
    public TrainingConfig(
            NetworkConfig network, Loss loss, Schedule schedule, Precision precision) {
        this(network, loss, schedule, precision, MemoryOptions.NONE);
    }

    /**
     * How a training is made to fit a small machine.
     *
     * @param accumulate batches whose gradients are added up for one step; as one batch that many
     *     times as large, in the memory of one
     * @param freezeBelow height in pixels below which modules stay as they are in the model that is
     *     begun with; 0 freezes none
     * @param compared pictures of a collection that are compared with the photo: the one whose
     *     pixels are nearest to it, and others drawn again for every pair; 0, as in older
     *     checkpoints, compares all. The mean is that of the compared ones: with 2 of 6 the nearest
     *     weighs 1/2 in it and every other one 1/10 on average, so that a larger share of the mean
     *     is needed to hold pictures that are never the nearest
     */
    public record MemoryOptions(
            @SerializedName("accumulate") int accumulate,
            @SerializedName("freezeBelow") int freezeBelow,
            @SerializedName("compared") int compared) {
        /** One batch a step, nothing frozen, all pictures compared. */
        public static final MemoryOptions NONE = new MemoryOptions(1, 0);

        /** Options by which all pictures are compared. */
        public MemoryOptions(int accumulate, int freezeBelow) {
            this(accumulate, freezeBelow, 0);
        }

        /** Checks the ranges. */
        public MemoryOptions {
            if (accumulate < 1 || freezeBelow < 0 || compared < 0) {
                throw new IllegalArgumentException(Texts.get("fault.plan.economy"));
            }
        }
    }

    /**
     * How pairs are varied at random, beside being cropped.
     *
     * @param scale how much wider or narrower, and taller or flatter, what is seen becomes at most:
     *     each side by a factor from 1 / (1 + scale) to 1 + scale; 0..1
     * @param colour how much brighter, darker or tinted photos become at most, as a share; 0..1
     * @param shift pixels by which pictures and photo are moved together, at most, before they are
     *     compared; 0..64. A network that is always seen through the same grid of a pooling learns
     *     to draw it
     * @param unmirrored whether left stays left; else, and where an older checkpoint does not say
     *     it, every other pair is mirrored
     */
    public record Augmentation(
            @SerializedName("scale") double scale,
            @SerializedName("colour") double colour,
            @SerializedName("shift") int shift,
            @SerializedName("unmirrored") boolean unmirrored) {
        /** Sizes, colours and places as they are; mirrored. */
        public static final Augmentation NONE = new Augmentation(0, 0);

        private static final int MOST_SHIFT = 64;

        /** Checks the ranges. */
        public Augmentation {
            if (!isShare(scale) || !isShare(colour)) {
                throw new IllegalArgumentException(Texts.get("fault.plan.variation"));
            }
            if (shift < 0 || shift > MOST_SHIFT) {
                throw new IllegalArgumentException(Texts.get("fault.plan.shift", MOST_SHIFT));
            }
        }

        /** Pairs that are compared in their place, and mirrored. */
        public Augmentation(double scale, double colour) {
            this(scale, colour, 0, false);
        }
    }

    /**
     * What it is trained for.
     *
     * @param objective key of the loss
     * @param levels names of the perceptual network's levels, or empty for its own choice
     * @param shares what each level contributes once rescaled, pixels first; empty for 1 each
     * @param rescaleAfter steps after which the levels' weights are rescaled to their shares; until
     *     then every weight is the inverse number of elements; with epochs given, 0 until the
     *     number of pairs is known
     * @param rescaleEpochs the same as times that all pairs are seen; 0 if steps are given
     * @param meanShareStart share of the mean over the k pictures at the first step, 0..1
     * @param meanShareEnd the same at the last step; the share falls geometrically
     */
    public record Loss(
            @SerializedName("objective") String objective,
            @SerializedName("levels") List<String> levels,
            @SerializedName("shares") List<Double> shares,
            @SerializedName("rescaleAfter") int rescaleAfter,
            @SerializedName("rescaleEpochs") int rescaleEpochs,
            @SerializedName("meanShareStart") double meanShareStart,
            @SerializedName("meanShareEnd") double meanShareEnd) {
        /** A loss that is rescaled after a number of steps. */
        public Loss(
                String objective,
                List<String> levels,
                List<Double> shares,
                int rescaleAfter,
                double meanShareStart,
                double meanShareEnd) {
            this(objective, levels, shares, rescaleAfter, 0, meanShareStart, meanShareEnd);
        }

        /** Takes copies of the lists and checks the ranges. */
        public Loss {
            levels = List.copyOf(levels);
            shares = List.copyOf(shares);
            if (rescaleEpochs < 0) {
                throw new IllegalArgumentException(Texts.get("fault.plan.epochs"));
            }
            if (!isShare(meanShareStart) || !isShare(meanShareEnd)) {
                throw new IllegalArgumentException(Texts.get("fault.plan.mean-share"));
            }
            if (shares.stream().anyMatch(share -> !(share >= 0 && share < 1e9))) {
                throw new IllegalArgumentException(Texts.get("fault.plan.shares"));
            }
        }
    }

    /** Channels of the layout that the discriminator sees; 0 where it sees none. */
    public int layoutChannelsJudged() {
        return method.equals(Adversary.CONDITIONAL) ? network.channels() : 0;
    }

    /** Pictures of a collection that are compared with the photo, 1 to k. */
    public int picturesCompared() {
        int all = network.images();
        return memory.compared == 0 ? all : Math.min(all, memory.compared);
    }

    /** Pairs that are seen in one step. */
    public int pairsAStep() {
        return Math.multiplyExact(schedule.batch, memory.accumulate);
    }

    /** The same with epochs of so many pairs counted as steps, unless that is done already. */
    public TrainingConfig rescaledFor(int pairs) {
        if (loss.rescaleEpochs == 0 || loss.rescaleAfter > 0) {
            return this;
        }
        long steps = Math.max(1, (long) loss.rescaleEpochs * pairs / pairsAStep());
        Loss counted =
                new Loss(
                        loss.objective,
                        loss.levels,
                        loss.shares,
                        (int) Math.min(1 << 29, steps),
                        loss.rescaleEpochs,
                        loss.meanShareStart,
                        loss.meanShareEnd);
        return with(counted, schedule, precision, sampling, validation);
    }

    /**
     * How long and how fast.
     *
     * @param steps number of updates
     * @param rate learning rate after warm-up
     * @param warmUp steps over which the rate rises from 0
     * @param finalRate rate at the last step as a share of {@code rate}; the way there is a cosine,
     *     and 1 means a constant rate
     * @param batch pairs in a step
     * @param smallestCrop smallest random crop as a share of the largest that fits, over 0 to 1
     * @param simplified share of the layouts that are simplified at random, as if painted by hand,
     *     0..1
     * @param averageDecay share of the weights' moving average kept at each step, 0..1
     * @param seed the same seed gives the same training
     */
    public record Schedule(
            @SerializedName("steps") int steps,
            @SerializedName("rate") double rate,
            @SerializedName("warmUp") int warmUp,
            @SerializedName("finalRate") double finalRate,
            @SerializedName("batch") int batch,
            @SerializedName("smallestCrop") double smallestCrop,
            @SerializedName("simplified") double simplified,
            @SerializedName("averageDecay") double averageDecay,
            @SerializedName("seed") long seed) {
        /** Checks the ranges. */
        public Schedule {
            if (steps < 1 || batch < 1) {
                throw new IllegalArgumentException(Texts.get("fault.plan.steps"));
            }
            if (!(rate > 0 && rate < 1e3) || warmUp < 0) {
                throw new IllegalArgumentException(Texts.get("fault.plan.rate"));
            }
            if (!isShare(finalRate) || !isShare(averageDecay) || !isShare(simplified)) {
                throw new IllegalArgumentException(Texts.get("fault.plan.final-rate"));
            }
            if (!(smallestCrop > 0 && smallestCrop <= 1)) {
                throw new IllegalArgumentException(
                        Texts.get("fault.plan.crop", Double.toString(smallestCrop)));
            }
        }

        /**
         * The learning rate of a step.
         *
         * @param step from 1
         */
        public double rateAt(int step) {
            double rising = Math.min(1, step / (double) Math.max(1, warmUp));
            double way = Math.min(1, step / (double) steps);
            double cosine = finalRate + (1 - finalRate) * 0.5 * (1 + Math.cos(Math.PI * way));
            return rate * rising * cosine;
        }
    }

    /** The same with another number of steps, over which rate and mean share then fall. */
    public TrainingConfig withSteps(int steps) {
        Schedule other =
                new Schedule(
                        steps,
                        schedule.rate,
                        schedule.warmUp,
                        schedule.finalRate,
                        schedule.batch,
                        schedule.smallestCrop,
                        schedule.simplified,
                        schedule.averageDecay,
                        schedule.seed);
        return with(loss, other, precision, sampling, validation);
    }

    /** The same configuration computed in another number format. */
    public TrainingConfig computedIn(Precision wanted) {
        return with(loss, schedule, wanted, sampling, validation);
    }

    /** The same configuration with other ways to draw pairs and to judge it. */
    public TrainingConfig with(Sampling drawn, @Nullable Validation judged) {
        return with(loss, schedule, precision, drawn, judged);
    }

    private TrainingConfig with(
            Loss lost,
            Schedule timed,
            Precision computed,
            Sampling drawn,
            @Nullable Validation judged) {
        return new TrainingConfig(
                network,
                lost,
                timed,
                computed,
                memory,
                augmentation,
                method,
                optimizer,
                adversary,
                drawn,
                judged);
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }

    /**
     * The share of the mean over pictures at a step.
     *
     * @param step from 1
     */
    public double meanShareAt(int step) {
        double way = Math.min(1, step / (double) schedule.steps());
        double start = Math.max(1e-9, loss.meanShareStart());
        double end = Math.max(1e-9, loss.meanShareEnd());
        return start * Math.pow(end / start, way);
    }
}
