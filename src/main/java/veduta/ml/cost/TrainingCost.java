package veduta.ml.cost;

import ai.djl.Device;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.training.LossKinds;
import veduta.api.training.TrainingConfig;
import veduta.api.training.TrainingEstimate;
import veduta.api.training.TrainingJob;
import veduta.image.Size;
import veduta.ml.architecture.Architectures;
import veduta.ml.architecture.Network;
import veduta.ml.engine.Devices;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.memory.FreeMemory;
import veduta.ml.engine.memory.GpuMemory;
import veduta.ml.perceptual.PerceptualNetworkSource;

/** Tells the cost of a training from the shapes of network and perceiver. */
public final class TrainingCost implements TrainingEstimate.Estimator {
    private static final double PER_SECOND_AND_CORE = 11e9;

    private final Architectures architectures;
    private final LossKinds losses;
    private final LongSupplier room;
    private final Function<ComputeDevice, Device> devices;
    private final Function<Device, OptionalLong> card;

    /**
     * Costs on this machine.
     *
     * @param architectures the networks that are known
     * @param losses the losses that are known
     */
    public TrainingCost(Architectures architectures, LossKinds losses) {
        this(architectures, losses, FreeMemory::bytes, TrainingCost::device, GpuMemory::bytes);
    }

    /**
     * Costs on a machine of one's choice.
     *
     * @param architectures the networks that are known
     * @param losses the losses that are known
     * @param room bytes that this process can have, what it holds included
     * @param devices what a choice of the device means
     * @param card all bytes that a graphics card has; empty if that is not known
     */
    TrainingCost(
            Architectures architectures,
            LossKinds losses,
            LongSupplier room,
            Function<ComputeDevice, Device> devices,
            Function<Device, OptionalLong> card) {
        this.architectures = architectures;
        this.losses = losses;
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
        Network network = architectures.network(plan.network());
        if (order.perceiver().isEmpty() || !losses.needPerceptualNetwork(plan)) {
            return Optional.of(estimate(plan, network, Optional.empty(), device));
        }
        try (PerceptualNetworkSource seen =
                PerceptualNetworkSource.open(order.perceiver().get(), plan.loss().levels())) {
            return Optional.of(estimate(plan, network, Optional.of(seen), device));
        }
    }

    private TrainingEstimate estimate(
            TrainingConfig plan,
            Network network,
            Optional<PerceptualNetworkSource> seen,
            Device device)
            throws SynthesisException {
        TrainingMemory needed = TrainingMemory.of(plan, network, seen);
        DeviceMemory memory =
                device.isGpu()
                        ? DeviceMemory.ofGpu(card.apply(device))
                        : DeviceMemory.ofProcess(room.getAsLong());
        // How fast a GPU is was never measured.
        OptionalDouble seconds =
                device.isGpu()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(seconds(plan, network, seen));
        return new TrainingEstimate(
                memory.needed(needed, plan.network().size()), memory.bytes(), seconds);
    }

    private static double seconds(
            TrainingConfig plan, Network network, Optional<PerceptualNetworkSource> perceptual) {
        Size size = plan.network().size();
        int frozen = plan.economy().freezeBelow();
        double work = network.costs().step(size, 1, plan.precision(), frozen).multiplyAdds();
        if (perceptual.isPresent()) {
            work +=
                    (2.0 * plan.picturesCompared() + 1)
                            * size.pixels()
                            * perceptual.get().multiplyAddsPerPixel();
        }
        double speed = PER_SECOND_AND_CORE * Runtime.getRuntime().availableProcessors();
        int pairs = plan.schedule().batch() * plan.economy().accumulate();
        return work * pairs / speed;
    }
}
