package veduta.ml.crn.cost;

import ai.djl.Device;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.compute.Tiling;
import veduta.api.inference.MemoryGuard;
import veduta.api.model.ModelInfo;
import veduta.image.Size;
import veduta.ml.crn.CrnShape;
import veduta.ml.engine.Devices;
import veduta.ml.engine.EngineStart;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.memory.GpuMemory;
import veduta.text.Texts;

/**
 * Compares what work needs with what is free. On a graphics card its own memory is what counts: a
 * render or training that cannot fit into all of it does not begin.
 */
public final class MemoryCheck implements MemoryGuard {
    /**
     * Forecasts of a render were up to 13 % below the peak and up to 13 % above it. What is
     * foretold to need more than there is does not begin: of the renders refused at the edge some
     * would have fitted, but all have another way, and those that begin may still lack an eighth.
     */
    private static final double RENDER_MARGIN = 1.0;

    private static final double TRAINING_MARGIN = 1.25;

    private final LongSupplier room;

    /**
     * A check against {@code room}.
     *
     * @param room bytes that this process can have, what it holds included
     */
    public MemoryCheck(LongSupplier room) {
        this.room = room;
    }

    @Override
    public long require(ModelInfo card, Size wanted, EngineOptions options)
            throws SynthesisException {
        CrnShape shape = CrnShape.of(card);
        shape.requireFits(wanted);
        // The engine starts when it is asked for its device, and then has its threads.
        EngineStart.useThreads(options.threads());
        Device device = Devices.find(options.device());
        Precision precision = Precisions.resolve(options.precision(), device.isGpu());
        Tiling bands = options.bands();
        if (device.isGpu()) {
            return requireOnCard(card, wanted, precision, bands, GpuMemory.bytes(device));
        }
        long there = room.getAsLong();
        ToLongFunction<Size> cost =
                pictures -> {
                    int count = BandChoice.resolve(bands, shape, pictures, precision, there);
                    return MemoryEstimate.of(shape, pictures, precision, count, there).peakBytes();
                };
        if (isTooMuch(cost.applyAsLong(wanted), RENDER_MARGIN, there)) {
            Need need =
                    (format, count) ->
                            MemoryEstimate.of(shape, wanted, format, count, there).peakBytes();
            throw new MemoryShortage(
                            "fault.memory.short",
                            rendering(card, wanted),
                            shape,
                            wanted,
                            cost,
                            there)
                    .told(otherWays(need, precision, bands, there));
        }
        return cost.applyAsLong(wanted);
    }

    /**
     * Looks at a render on a graphics card: weights, feature maps, layout and pictures must be
     * there at once. More is needed beside them, so some that are let begin will not fit; the
     * engine says so then.
     *
     * @param memory all that the card has; empty if that is not known
     * @return bytes that must be on the card at once
     * @throws SynthesisException if it cannot fit; the message says what would
     */
    static long requireOnCard(
            ModelInfo card, Size size, Precision precision, Tiling bands, OptionalLong memory)
            throws SynthesisException {
        CrnShape shape = CrnShape.of(card);
        long there = memory.orElse(Long.MAX_VALUE);
        ToLongFunction<Size> cost =
                pictures -> {
                    int count = BandChoice.onCard(bands, shape, pictures, precision, memory);
                    return MemoryEstimate.of(shape, pictures, precision, count, 0).atOnceBytes();
                };
        long needed = cost.applyAsLong(size);
        if (needed <= there) {
            return needed;
        }
        Need need =
                (format, count) -> MemoryEstimate.of(shape, size, format, count, 0).atOnceBytes();
        throw new MemoryShortage(
                        "fault.memory.card", rendering(card, size), shape, size, cost, there)
                .told(otherWays(need, precision, bands, there));
    }

    private static String rendering(ModelInfo card, Size size) {
        return Texts.get("fault.memory.rendering", size, card.name());
    }

    /** Bytes that one render takes in a number format and so many bands. */
    @FunctionalInterface
    private interface Need {
        long bytes(Precision precision, int bands);
    }

    /** What else than a smaller size would make the render fit. */
    private static List<String> otherWays(
            Need need, Precision precision, Tiling bands, long there) {
        List<String> ways = new ArrayList<>();
        if (precision != Precision.BFLOAT16 && need.bytes(Precision.BFLOAT16, 1) <= there) {
            ways.add(Texts.get("fault.memory.bfloat"));
        }
        if (bands.count() == 1
                && BandChoice.fewest(count -> need.bytes(precision, count) <= there).isPresent()) {
            ways.add(Texts.get("fault.memory.bands"));
        }
        return ways;
    }

    /**
     * Looks at a training before anything is loaded.
     *
     * @param memory what it needs
     * @return memory of the process at its peak, in bytes; on a graphics card, what that must hold
     *     at once
     * @throws SynthesisException if it clearly does not fit; the message names a smaller size
     */
    public long requireForTraining(TrainingMemory memory, Device device) throws SynthesisException {
        return device.isGpu()
                ? requireTrainingOnCard(memory, GpuMemory.bytes(device))
                : requireTraining(
                        "fault.memory.short",
                        memory,
                        memory::peakBytes,
                        TRAINING_MARGIN,
                        room.getAsLong());
    }

    /**
     * Looks at a training on a graphics card. What convolutions need beside weights and feature
     * maps was never measured there, so some trainings that are let begin will not fit; the engine
     * says so then.
     *
     * @param card all that the card has; empty if that is not known
     * @return bytes that must be on the card at once
     * @throws SynthesisException if it cannot fit; the message names a smaller size
     */
    static long requireTrainingOnCard(TrainingMemory memory, OptionalLong card)
            throws SynthesisException {
        return requireTraining(
                "fault.memory.card", memory, memory::atOnceBytes, 1, card.orElse(Long.MAX_VALUE));
    }

    private static long requireTraining(
            String text,
            TrainingMemory memory,
            ToLongFunction<Size> cost,
            double margin,
            long there)
            throws SynthesisException {
        CrnShape shape = memory.shape();
        Size size = shape.size();
        long needed = cost.applyAsLong(size);
        if (isTooMuch(needed, margin, there)) {
            String work =
                    memory.batch() == 1
                            ? Texts.get("fault.memory.training", size)
                            : Texts.get("fault.memory.training-batches", size, memory.batch());
            throw new MemoryShortage(text, work, shape, size, cost, there).told(List.of());
        }
        return needed;
    }

    private static boolean isTooMuch(long needed, double margin, long there) {
        return needed > margin * there;
    }
}
