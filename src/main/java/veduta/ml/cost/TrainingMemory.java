package veduta.ml.cost;

import java.util.List;
import java.util.Optional;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.training.TrainingConfig;
import veduta.image.Size;
import veduta.ml.adversarial.PatchShape;
import veduta.ml.architecture.LayeredCosts;
import veduta.ml.architecture.Network;
import veduta.ml.architecture.NetworkCosts;
import veduta.ml.perceptual.ActivationSize;
import veduta.ml.perceptual.PerceptualNetworkSource;
import veduta.text.Texts;

/**
 * How much memory a training takes at its peak.
 *
 * <p>Differentiation keeps what the network says of its activations; for every layer of the
 * perceptual network its activation, and at the levels once more the difference, for each picture
 * that is compared. While it goes back, gradients of the largest of them are there too. Every
 * weight has a gradient, two moments and an average in float32 beside it, unless it is frozen. Half
 * as much as these activations comes on top, for blocked copies inside the convolutions and what
 * the allocator does not give back.
 *
 * <p>Measured with refinement networks on Linux on the processor (peak resident size of 3 steps,
 * batch 1, 4 pictures, the distilled perceptual network): seven modules up to 128 maps at 512x256
 * 2.01 GB in float32 and 1.31 GB in bfloat16; five modules up to 64 maps at 128x64 0.44 GB. With
 * AVX2 alone, where kernels' gradients are taken apart, the first took 0.11 GB more than without
 * that (1.99 GB).
 *
 * @param network the network that is trained
 * @param perceptual feature maps of each layer of the perceptual network as far as it is run, by
 *     group
 * @param levels feature maps of each level, by group
 * @param perceptualValues number of the perceptual network's weights
 * @param batch pairs in a step
 * @param compared pictures of a collection that the perceptual network sees
 * @param precision number format of the computation
 * @param freezeBelow height in pixels below which stages are frozen; 0 freezes none
 * @param discriminator the discriminator, if there is one
 */
public record TrainingMemory(
        Network network,
        List<ActivationSize> perceptual,
        List<ActivationSize> levels,
        long perceptualValues,
        int batch,
        int compared,
        Precision precision,
        int freezeBelow,
        Optional<PatchShape> discriminator) {
    private static final long PROGRAM_BYTES = 330L << 20;
    private static final int SINGLE = 4;

    /** Values for each weight, those included that come and go. */
    private static final int COPIES = 7;

    /** Those of them that a frozen weight does without: gradient, two moments and average. */
    private static final int TRAINED_COPIES = 4;

    /** A training without a discriminator. */
    public TrainingMemory(
            Network network,
            List<ActivationSize> perceptual,
            List<ActivationSize> levels,
            long perceptualValues,
            int batch,
            int compared,
            Precision precision,
            int freezeBelow) {
        this(
                network,
                perceptual,
                levels,
                perceptualValues,
                batch,
                compared,
                precision,
                freezeBelow,
                Optional.empty());
    }

    /** Takes copies of the lists. */
    public TrainingMemory {
        perceptual = List.copyOf(perceptual);
        levels = List.copyOf(levels);
    }

    /**
     * The memory of a training.
     *
     * @param network the configuration's network
     * @param perceptual what the perceptual network takes; empty for a loss that needs none
     * @throws SynthesisException if the pictures are smaller than the perceptual network can see
     */
    public static TrainingMemory of(
            TrainingConfig config, Network network, Optional<PerceptualNetworkSource> perceptual)
            throws SynthesisException {
        if (perceptual.isPresent()) {
            perceptual
                    .get()
                    .requireLargeEnough(
                            config.network().size(), Texts.get("fault.perceiver.larger-pictures"));
        }
        return new TrainingMemory(
                network,
                perceptual.map(header -> header.layers().run()).orElse(List.of()),
                perceptual.map(header -> header.layers().levels()).orElse(List.of()),
                perceptual.map(PerceptualNetworkSource::values).orElse(0L),
                config.schedule().batch(),
                config.picturesCompared(),
                config.precision(),
                config.memory().freezeBelow(),
                config.discriminator()
                        .map(each -> PatchShape.of(each, config.layoutChannelsJudged())));
    }

    /** Memory of the process at its peak, in bytes, for pictures of this size. */
    public long peakBytes(Size size) {
        Activations activations = activations(size);
        long ahead = size.pixels() * batch * (network.config().channels() + 3) * SINGLE;
        return PROGRAM_BYTES
                + ahead
                + activations.weights()
                + activations.beside()
                + (activations.kept() + 2 * activations.largest()) * 3 / 2;
    }

    /**
     * What must be there at once for pictures of this size, in bytes, the program and what the
     * convolutions need beside it left out: all that a GPU must hold.
     */
    public long atOnceBytes(Size size) {
        Activations activations = activations(size);
        return activations.weights() + activations.kept() + activations.largest();
    }

    /**
     * Whether large blocks are kept from step to step, which saves clearing their pages: where
     * twice the peak is there. See decision record 0014 for what they take then.
     *
     * @param there bytes that this process can have, what it holds included
     */
    public boolean keepsLargeBlocks(long there) {
        return peakBytes(network.config().size()) <= there / 2;
    }

    private static LayeredCosts judge(PatchShape shape) {
        return new LayeredCosts(shape.channels(), 1, shape::layers);
    }

    private int width() {
        return precision == Precision.FLOAT32 ? SINGLE : 2;
    }

    /**
     * Values in bytes.
     *
     * @param weights all weights and what is kept beside them
     * @param kept what differentiation keeps
     * @param largest the largest gradient of them
     * @param beside what the way back holds beside them on a processor
     */
    private record Activations(long weights, long kept, long largest, long beside) {}

    private Activations activations(Size size) {
        NetworkCosts costs = network.costs();
        NetworkCosts.StepFootprint step = costs.step(size, batch, precision, freezeBelow);
        int width = width();
        long pixels = size.pixels() * batch;
        long kept = step.keptBytes();
        long largest = step.largestBytes();
        kept += pixels * network.config().images() * 3 * SINGLE * 4;
        kept += pixels * network.config().channels() * SINGLE * 3;
        for (ActivationSize layer : perceptual) {
            long values = (pixels >> (2 * layer.group())) * layer.width() * (compared + 1);
            kept += values * width;
            largest = Math.max(largest, 2 * values * width);
        }
        for (ActivationSize level : levels) {
            kept += (pixels >> (2 * level.group())) * level.width() * compared * width * 2;
        }
        long judging = 0;
        if (discriminator.isPresent()) {
            // Its layers keep what they saw of the photo and of every picture.
            LayeredCosts judge = judge(discriminator.get());
            long pictures = (long) batch * (network.config().images() + 1);
            kept += judge.step(size, 1, precision, 0).keptBytes() * pictures;
            judging = judge.parameters() * COPIES * SINGLE;
        }
        long weights =
                judging
                        + (costs.parameters() * COPIES - step.frozenParameters() * TRAINED_COPIES)
                                * SINGLE
                        + perceptualValues * (SINGLE + width);
        return new Activations(weights, kept, largest, step.besideBytes());
    }
}
