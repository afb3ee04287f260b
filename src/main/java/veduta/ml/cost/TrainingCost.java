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
import veduta.ml.adversarial.PatchShape;
import veduta.ml.architecture.Architectures;
import veduta.ml.architecture.LayeredCosts;
import veduta.ml.architecture.Network;
import veduta.ml.engine.Devices;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.memory.FreeMemory;
import veduta.ml.engine.memory.GpuMemory;
import veduta.ml.perceptual.PerceptualNetworkSource;

/** Reports the cost of a training from the shapes of network and perceptual network. */
public final class TrainingCost implements TrainingEstimate.Estimator {
    private static final double PER_SECOND_AND_CORE = 11e9;

    private final Architectures architectures;
    private final LossKinds losses;
    private final LongSupplier room;
    private final Function<ComputeDevice, Device> devices;
    private final Function<Device, OptionalLong> gpuMemory;

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
     * @param gpuMemory all bytes that a GPU has; empty if that is not known
     */
    TrainingCost(
            Architectures architectures,
            LossKinds losses,
            LongSupplier room,
            Function<ComputeDevice, Device> devices,
            Function<Device, OptionalLong> gpuMemory) {
        this.architectures = architectures;
        this.losses = losses;
        this.room = room;
        this.devices = devices;
        this.gpuMemory = gpuMemory;
    }

    /** Where no GPU can be used the costs are the processor's; the training itself says why. */
    private static Device device(ComputeDevice wanted) {
        try {
            return Devices.find(wanted);
        } catch (SynthesisException noGpu) {
            return Device.cpu();
        }
    }

    /** The engine is asked for its device, and starts for that if it has not. */
    @Override
    public Optional<TrainingEstimate> estimate(TrainingJob job) throws SynthesisException {
        Device device = devices.apply(job.engine().device());
        Precision precision = Precisions.forTraining(job.config().precision(), device.isGpu());
        TrainingConfig config = job.config().computedIn(precision);
        Network network = architectures.network(config.network());
        if (job.perceptual().isEmpty() || !losses.needPerceptualNetwork(config)) {
            return Optional.of(estimate(config, network, Optional.empty(), device));
        }
        try (PerceptualNetworkSource perceptualSource =
                PerceptualNetworkSource.open(job.perceptual().get(), config.loss().levels())) {
            return Optional.of(estimate(config, network, Optional.of(perceptualSource), device));
        }
    }

    private TrainingEstimate estimate(
            TrainingConfig config,
            Network network,
            Optional<PerceptualNetworkSource> perceptualSource,
            Device device)
            throws SynthesisException {
        TrainingMemory needed = TrainingMemory.of(config, network, perceptualSource);
        DeviceMemory memory = DeviceMemory.of(device.isGpu(), () -> gpuMemory.apply(device), room);
        // How fast a GPU is was never measured.
        OptionalDouble seconds =
                device.isGpu()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(seconds(config, network, perceptualSource));
        return new TrainingEstimate(
                memory.needed(needed, config.network().size()), memory.bytes(), seconds);
    }

    /** Forward and back for the photo and all pictures, then once more for the pictures alone. */
    private static double judging(TrainingConfig config, Size size) {
        PatchShape shape =
                PatchShape.of(config.discriminator().get(), config.layoutChannelsJudged());
        double once = new LayeredCosts(shape.channels(), 1, shape::layers).multiplyAdds(size);
        int pictures = config.network().images();
        return once * (3.0 * (pictures + 1) + 2.0 * pictures);
    }

    private static double seconds(
            TrainingConfig config, Network network, Optional<PerceptualNetworkSource> perceptual) {
        Size size = config.network().size();
        int frozen = config.memory().freezeBelow();
        double work = network.costs().step(size, 1, config.precision(), frozen).multiplyAdds();
        if (perceptual.isPresent()) {
            work +=
                    (2.0 * config.picturesCompared() + 1)
                            * size.pixels()
                            * perceptual.get().multiplyAddsPerPixel();
        }
        if (config.discriminator().isPresent()) {
            work += judging(config, size);
        }
        double speed = PER_SECOND_AND_CORE * Runtime.getRuntime().availableProcessors();
        int pairs = config.schedule().batch() * config.memory().accumulate();
        return work * pairs / speed;
    }
}
