package veduta.ml.crn.cost;

import ai.djl.Device;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.training.TrainingConfig;
import veduta.api.training.TrainingEstimate;
import veduta.api.training.TrainingJob;
import veduta.ml.crn.CrnShape;
import veduta.ml.engine.Devices;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.memory.FreeMemory;
import veduta.ml.engine.memory.GpuMemory;
import veduta.ml.perceptual.PerceptualNetworkPart;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.WeightsException;

/** Tells the cost of a training from the shapes of network and perceiver. */
public final class TrainingCost implements TrainingEstimate.Estimator {
    private static final double PER_SECOND_AND_CORE = 11e9;

    private final LongSupplier room;
    private final Function<ComputeDevice, Device> devices;
    private final Function<Device, OptionalLong> card;

    /** Costs on this machine. */
    public TrainingCost() {
        this(FreeMemory::bytes, TrainingCost::device, GpuMemory::bytes);
    }

    /**
     * Costs on a machine of one's choice.
     *
     * @param room bytes that this process can have, what it holds included
     * @param devices what a choice of the device means
     * @param card all bytes that a graphics card has; empty if that is not known
     */
    TrainingCost(
            LongSupplier room,
            Function<ComputeDevice, Device> devices,
            Function<Device, OptionalLong> card) {
        this.room = room;
        this.devices = devices;
        this.card = card;
    }

    /** Where no card can be used the costs are the processor's; the training itself says why. */
    private static Device device(ComputeDevice wanted) {
        try {
            return Devices.find(wanted);
        } catch (SynthesisException noCard) {
            return Device.cpu();
        }
    }

    /** The engine is asked for its device, and starts for that if it has not. */
    @Override
    public Optional<TrainingEstimate> estimate(TrainingJob order) throws SynthesisException {
        Device device = devices.apply(order.engine().device());
        Precision precision = Precisions.forTraining(order.plan().precision(), device.isGpu());
        TrainingConfig plan = order.plan().computedIn(precision);
        CrnShape shape = CrnShape.of(plan.network().card("", Map.of()));
        TrainingMemory needed = TrainingMemory.of(plan, order.perceiver());
        DeviceMemory memory =
                device.isGpu()
                        ? DeviceMemory.ofGpu(card.apply(device))
                        : DeviceMemory.ofProcess(room.getAsLong());
        // How fast a GPU is was never measured.
        OptionalDouble seconds =
                device.isGpu()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(seconds(plan, shape, order.perceiver()));
        return Optional.of(
                new TrainingEstimate(memory.needed(needed, shape.size()), memory.bytes(), seconds));
    }

    private static double seconds(TrainingConfig plan, CrnShape shape, Optional<Path> perceiver)
            throws SynthesisException {
        double work = networkWork(shape, plan.economy().freezeBelow());
        if (perceiver.isPresent()) {
            work +=
                    (2.0 * plan.picturesCompared() + 1)
                            * shape.size().pixels()
                            * seen(perceiver.get());
        }
        double speed = PER_SECOND_AND_CORE * Runtime.getRuntime().availableProcessors();
        int pairs = plan.schedule().batch() * plan.economy().accumulate();
        return work * pairs / speed;
    }

    /** Multiply-adds of a pair's way forth and back through the network alone. */
    public static double networkWork(CrnShape shape, int freezeBelow) {
        double work = 0;
        for (int i = 0; i < shape.modules(); i++) {
            double pixels = shape.size().pixels() / Math.pow(4, shape.modules() - 1 - i);
            double d = shape.widths().get(i);
            boolean frozen = shape.base().height() << i < freezeBelow;
            // Going back costs about twice as much as going forth.
            work += (frozen ? 1 : 3) * pixels * 9 * d * (shape.inputChannels(i) + d);
        }
        return work;
    }

    /** Multiply-adds of the perception network for each pixel of a picture. */
    private static double seen(Path perceiver) throws SynthesisException {
        try (SafetensorsFile file = SafetensorsFile.open(perceiver)) {
            return PerceptualNetworkPart.of(file).stream()
                    .mapToDouble(PerceptualNetworkPart::multiplyAddsPerPixel)
                    .sum();
        } catch (WeightsException unreadable) {
            throw new SynthesisException(unreadable);
        }
    }
}
