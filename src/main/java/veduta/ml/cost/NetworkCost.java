package veduta.ml.cost;

import ai.djl.Device;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.evaluation.ModelSize;
import veduta.api.inference.CostEstimate;
import veduta.api.model.ModelInfo;
import veduta.image.Size;
import veduta.ml.architecture.Architectures;
import veduta.ml.architecture.Network;
import veduta.ml.architecture.NetworkCosts;
import veduta.ml.engine.Devices;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.memory.GpuMemory;

/**
 * Reports the cost of a render from the network's shape: the process's memory, or, once it is known
 * that a GPU is computed on, what that must hold.
 */
public final class NetworkCost implements CostEstimate.Estimator {
    private final Architectures architectures;
    private final LongSupplier room;
    private final Predicate<ComputeDevice> onGpu;
    private final Predicate<ComputeDevice> likely;
    private final Supplier<OptionalLong> gpuMemory;

    /**
     * Costs on this machine.
     *
     * @param architectures the networks that are known
     * @param room bytes that this process can have, what it holds included
     */
    public NetworkCost(Architectures architectures, LongSupplier room) {
        this(
                architectures,
                room,
                Devices::isKnownOnGpu,
                Devices::isLikelyOnGpu,
                () -> GpuMemory.bytes(Device.gpu()));
    }

    /**
     * Costs on a machine of one's choice.
     *
     * @param onGpu whether a choice of the device is known to mean a GPU
     * @param likely whether it may, for all that is known
     * @param gpuMemory all bytes that it has; empty if that is not known
     */
    NetworkCost(
            Architectures architectures,
            LongSupplier room,
            Predicate<ComputeDevice> onGpu,
            Predicate<ComputeDevice> likely,
            Supplier<OptionalLong> gpuMemory) {
        this.architectures = architectures;
        this.room = room;
        this.onGpu = onGpu;
        this.likely = likely;
        this.gpuMemory = gpuMemory;
    }

    /** How large a model is that renders pictures of its own size. */
    public ModelSize size(ModelInfo model, EngineOptions options) throws SynthesisException {
        return new ModelSize(
                architectures.network(model.network()).costs().parameters(),
                estimate(model, model.size(), options).peakBytes());
    }

    @Override
    public CostEstimate estimate(ModelInfo model, Size size, EngineOptions options)
            throws SynthesisException {
        Network network = architectures.network(model.network());
        network.requireSize(size);
        NetworkCosts costs = network.costs();
        boolean isGpu = onGpu.test(options.device());
        DeviceMemory memory = DeviceMemory.of(isGpu, gpuMemory, room);
        Precision precision = Precisions.resolve(options.precision(), isGpu);
        return new CostEstimate(
                costs.multiplyAdds(size),
                memory.needed(costs, size, precision, options.bands()),
                isGpu || likely.test(options.device()) ? ComputeDevice.GPU : ComputeDevice.CPU);
    }
}
