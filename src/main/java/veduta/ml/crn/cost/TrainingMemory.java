package veduta.ml.crn.cost;

import ai.djl.Device;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelInfo;
import veduta.api.training.TrainingConfig;
import veduta.image.Size;
import veduta.ml.crn.CrnShape;
import veduta.ml.crn.KernelGradients;
import veduta.ml.perceptual.ActivationFootprint;
import veduta.ml.perceptual.ActivationSize;
import veduta.ml.perceptual.PerceptualNetworkFile;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * How much memory a training takes at its peak.
 *
 * <p>Differentiation keeps, for every refinement module, its joined input, two results of
 * convolutions and two activations; for every layer of the perceiver its activation, and at the
 * levels once more the difference, for each picture that is compared. While it goes back, gradients
 * of the largest of them are there too. Every weight has a gradient, two moments and an average in
 * float32 beside it, unless it is frozen; of frozen modules, which lie below all others, nothing is
 * kept. Half as much as these activations comes on top, for blocked copies inside the convolutions
 * and what the allocator does not give back.
 *
 * <p>Measured on Linux on the processor (peak resident size of 3 steps, batch 1, 4 pictures, the
 * distilled perceiver): seven modules up to 128 maps at 512x256 2.01 GB in float32 and 1.31 GB in
 * bfloat16; five modules up to 64 maps at 128x64 0.44 GB. With AVX2 alone, where kernels' gradients
 * are taken apart, the first took 0.11 GB more than without that (1.99 GB).
 *
 * @param shape the network that is trained
 * @param perceiver feature maps of each layer of the perceiver as far as it is run, by group
 * @param levels feature maps of each level, by group
 * @param perceiverValues number of the perceiver's weights
 * @param batch pairs in a step
 * @param compared pictures of a collection that the perceiver sees
 * @param precision number format of the computation
 * @param freezeBelow height in pixels below which modules are frozen; 0 freezes none
 */
public record TrainingMemory(
        CrnShape shape,
        List<ActivationSize> perceiver,
        List<ActivationSize> levels,
        long perceiverValues,
        int batch,
        int compared,
        Precision precision,
        int freezeBelow) {
    private static final long PROGRAM_BYTES = 330L << 20;
    private static final int SINGLE = 4;

    /** Values for each weight, those included that come and go. */
    private static final int COPIES = 7;

    /** Those of them that a frozen weight does without: gradient, two moments and average. */
    private static final int TRAINED_COPIES = 4;

    /** Takes copies of the lists. */
    public TrainingMemory {
        perceiver = List.copyOf(perceiver);
        levels = List.copyOf(levels);
    }

    /**
     * The memory of a training.
     *
     * @param perceiver file of the perception network, of which only the heading is read; empty for
     *     an objective that needs none
     * @throws SynthesisException if that is broken or has not the plan's levels
     */
    public static TrainingMemory of(TrainingConfig plan, Optional<Path> perceiver)
            throws SynthesisException {
        if (perceiver.isPresent() && plan.needsPerceiver()) {
            return of(plan, perceiver.get());
        }
        CrnShape shape = CrnShape.of(plan.network().card("", Map.of()));
        int batch = plan.schedule().batch();
        int compared = plan.picturesCompared();
        return new TrainingMemory(
                shape,
                List.of(),
                List.of(),
                0,
                batch,
                compared,
                plan.precision(),
                plan.economy().freezeBelow());
    }

    private static TrainingMemory of(TrainingConfig plan, Path perceiver)
            throws SynthesisException {
        long values = 0;
        PerceptualNetworkFile.Plan seen;
        try (SafetensorsFile source = SafetensorsFile.open(perceiver)) {
            for (TensorInfo tensor : source.tensors()) {
                values += tensor.elements();
            }
            seen = PerceptualNetworkFile.plan(source, perceiver, plan.loss().levels());
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        }
        ActivationFootprint layers = seen.layers();
        ModelInfo card = plan.network().card("", Map.of());
        seen.requireSees(card.size(), Texts.get("fault.perceiver.larger-pictures"));
        CrnShape shape = CrnShape.of(card);
        int batch = plan.schedule().batch();
        return new TrainingMemory(
                shape,
                layers.run(),
                layers.levels(),
                values,
                batch,
                plan.picturesCompared(),
                plan.precision(),
                plan.economy().freezeBelow());
    }

    /** Memory of the process at its peak, in bytes, for pictures of this size. */
    public long peakBytes(Size size) {
        Activations activations = activations(size);
        long ahead = size.pixels() * batch * (shape.channels() + 3) * SINGLE;
        return PROGRAM_BYTES
                + ahead
                + weightBytes()
                + (KernelGradients.pay(Device.cpu(), precision) ? kernelsApartBytes(size) : 0)
                + (activations.kept() + 2 * activations.largest()) * 3 / 2;
    }

    /**
     * What must be there at once for pictures of this size, in bytes, the program and what the
     * convolutions need beside it left out: all that a graphics card must hold.
     */
    long atOnceBytes(Size size) {
        Activations activations = activations(size);
        return weightBytes() + activations.kept() + activations.largest();
    }

    /**
     * Whether large blocks are kept from step to step, which saves clearing their pages anew: where
     * twice the peak is there. See decision record 0014 for what they take then.
     *
     * @param there bytes that this process can have, what it holds included
     */
    public boolean keepsLargeBlocks(long there) {
        return peakBytes(shape.size()) <= there / 2;
    }

    /** The zeros that are added to the results of convolutions, and their gradients. */
    private long kernelsApartBytes(Size size) {
        long values = 0;
        long at = size.pixels() * batch;
        for (int i = shape.modules() - 1; i >= 0; i--, at /= 4) {
            values += isFrozen(i) ? 0 : 2 * at * shape.widths().get(i);
        }
        return 2 * values * SINGLE;
    }

    private int width() {
        return precision == Precision.FLOAT32 ? SINGLE : 2;
    }

    private boolean isFrozen(int module) {
        return shape.base().height() << module < freezeBelow;
    }

    private long weightBytes() {
        long frozen = 0;
        for (int i = 0; i < shape.modules(); i++) {
            frozen += isFrozen(i) ? shape.parameters(i) : 0;
        }
        return (shape.parameters() * COPIES - frozen * TRAINED_COPIES) * SINGLE
                + perceiverValues * (SINGLE + width());
    }

    /**
     * Intermediate values, in bytes.
     *
     * @param kept what differentiation keeps
     * @param largest the largest gradient of them
     */
    private record Activations(long kept, long largest) {}

    private Activations activations(Size size) {
        int width = width();
        long pixels = size.pixels() * batch;
        long kept = 0;
        long largest = 0;
        long at = pixels;
        for (int i = shape.modules() - 1; i >= 0; i--, at /= 4) {
            long d = shape.widths().get(i);
            kept += isFrozen(i) ? 0 : at * (shape.inputChannels(i) + 4 * d) * width;
            largest = Math.max(largest, at * (shape.inputChannels(i) + d) * width);
        }
        long images = shape.images();
        kept += pixels * images * 3 * SINGLE * 4;
        kept += pixels * shape.channels() * SINGLE * 3;
        for (ActivationSize layer : perceiver) {
            long values = (pixels >> (2 * layer.group())) * layer.width() * (compared + 1);
            kept += values * width;
            largest = Math.max(largest, 2 * values * width);
        }
        for (ActivationSize level : levels) {
            kept += (pixels >> (2 * level.group())) * level.width() * compared * width * 2;
        }
        return new Activations(kept, largest);
    }
}
