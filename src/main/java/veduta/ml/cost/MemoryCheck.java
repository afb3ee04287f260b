package veduta.ml.cost;

import ai.djl.Device;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.compute.Tiling;
import veduta.api.inference.MemoryGuard;
import veduta.api.model.Capability;
import veduta.api.model.ModelInfo;
import veduta.image.Size;
import veduta.ml.architecture.Architectures;
import veduta.ml.architecture.Network;
import veduta.ml.architecture.NetworkCosts;
import veduta.ml.engine.Devices;
import veduta.ml.engine.EngineStart;
import veduta.ml.engine.Precisions;
import veduta.text.Texts;

/**
 * Compares what work needs with what is free. On a GPU its own memory is what counts: a render or
 * training that cannot fit into all of it does not begin.
 */
public final class MemoryCheck implements MemoryGuard {
    /**
     * Forecasts of a render were up to 13 % below the peak and up to 13 % above it. What is
     * estimated to need more than there is does not begin: of the renders refused at the edge some
     * would have fitted, but all have another way, and those that begin may still lack an eighth.
     */
    private static final double RENDER_MARGIN = 1.0;

    private static final double TRAINING_MARGIN = 1.25;

    private final Architectures architectures;
    private final LongSupplier room;

    /**
     * A check against {@code room}.
     *
     * @param architectures the networks that are known
     * @param room bytes that this process can have, what it holds included
     */
    public MemoryCheck(Architectures architectures, LongSupplier room) {
        this.architectures = architectures;
        this.room = room;
    }

    @Override
    public long require(ModelInfo info, Size wanted, EngineOptions options)
            throws SynthesisException {
        Network network = architectures.network(info.network());
        network.requireSize(wanted);
        // The engine starts when it is asked for its device, and then has its threads.
        EngineStart.useThreads(options.threads());
        Device device = Devices.find(options.device());
        Precision precision = Precisions.resolve(options.precision(), device.isGpu());
        DeviceMemory memory = DeviceMemory.of(device, room);
        return requireForRender(network, info.name(), wanted, precision, options.bands(), memory);
    }

    /**
     * Looks at a render. On a GPU weights, feature maps, layout and pictures must be there at once;
     * more is needed beside them, so some that are let begin will not fit; the engine says so then.
     *
     * @return bytes that are needed
     * @throws SynthesisException if it cannot fit; the message says what would
     */
    long requireForRender(
            Network network,
            String name,
            Size size,
            Precision precision,
            Tiling bands,
            DeviceMemory memory)
            throws SynthesisException {
        NetworkCosts costs = network.costs();
        ToLongFunction<Size> cost = pictures -> memory.needed(costs, pictures, precision, bands);
        long needed = cost.applyAsLong(size);
        if (isTooMuch(needed, RENDER_MARGIN, memory)) {
            MemoryNeed need = (format, count) -> memory.needed(costs, size, format, count);
            throw new MemoryShortage(
                            memory.shortage(),
                            rendering(name, size),
                            network.sizeMultiple(),
                            size,
                            cost,
                            memory.bytes())
                    .toException(otherWays(network, need, precision, bands, memory.bytes()));
        }
        return needed;
    }

    private static String rendering(String name, Size size) {
        return Texts.get("fault.memory.rendering", size, name);
    }

    /** Bytes that one render takes in a number format and so many bands. */
    @FunctionalInterface
    private interface MemoryNeed {
        long bytes(Precision precision, int bands);
    }

    /** What else than a smaller size would make the render fit. */
    private List<String> otherWays(
            Network network, MemoryNeed need, Precision precision, Tiling bands, long there)
            throws SynthesisException {
        List<String> ways = new ArrayList<>();
        if (precision != Precision.BFLOAT16 && need.bytes(Precision.BFLOAT16, 1) <= there) {
            ways.add(Texts.get("fault.memory.bfloat"));
        }
        boolean tiles =
                architectures
                        .of(network.config().architecture())
                        .capabilities()
                        .contains(Capability.TILED_RENDER);
        if (tiles
                && bands.count() == 1
                && BandChoice.fewest(count -> need.bytes(precision, count) <= there).isPresent()) {
            ways.add(Texts.get("fault.memory.bands"));
        }
        return ways;
    }

    /**
     * Looks at a training before anything is loaded.
     *
     * @param memory what it needs
     * @return memory of the process at its peak, in bytes; on a GPU, what that must hold at once
     * @throws SynthesisException if it clearly does not fit; the message names a smaller size
     */
    public long requireForTraining(TrainingMemory memory, Device device) throws SynthesisException {
        return requireForTraining(memory, DeviceMemory.of(device, room));
    }

    /**
     * Looks at a training. What convolutions need on a GPU beside weights and feature maps was
     * never measured, so some trainings that are let begin will not fit; the engine says so then.
     *
     * @return bytes that are needed
     * @throws SynthesisException if it cannot fit; the message names a smaller size
     */
    static long requireForTraining(TrainingMemory memory, DeviceMemory there)
            throws SynthesisException {
        ToLongFunction<Size> cost = pictures -> there.needed(memory, pictures);
        Size size = memory.network().config().size();
        long needed = cost.applyAsLong(size);
        if (isTooMuch(needed, there.isGpu() ? 1 : TRAINING_MARGIN, there)) {
            String work =
                    memory.batch() == 1
                            ? Texts.get("fault.memory.training", size)
                            : Texts.get("fault.memory.training-batches", size, memory.batch());
            throw new MemoryShortage(
                            there.shortage(),
                            work,
                            memory.network().sizeMultiple(),
                            size,
                            cost,
                            there.bytes())
                    .toException(List.of());
        }
        return needed;
    }

    private static boolean isTooMuch(long needed, double margin, DeviceMemory there) {
        return needed > margin * there.bytes();
    }
}
