package veduta.net;

import ai.djl.Device;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import veduta.image.Size;
import veduta.synthesis.Bands;
import veduta.synthesis.EngineOptions;
import veduta.synthesis.MemoryGuard;
import veduta.synthesis.ModelCard;
import veduta.synthesis.Precision;
import veduta.synthesis.SynthesisException;
import veduta.text.Texts;

/**
 * Compares what work needs with what is free. On a graphics card its own memory is what counts: a
 * render that cannot fit into all of it does not begin, and of trainings only the need is told.
 */
public final class MemoryCheck implements MemoryGuard {
    /**
     * Forecasts of a render were up to 13 % below the peak and up to 13 % above it. What is
     * foretold to need more than there is does not begin: of the renders refused at the edge some
     * would have fitted, but all have another way, and those that begin may still lack an eighth.
     */
    private static final double RENDER_MARGIN = 1.0;

    private static final double TRAINING_MARGIN = 1.25;
    private static final int EIGHTHS = 8;

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
    public long require(Path model, Optional<Size> size, EngineOptions options)
            throws SynthesisException {
        ModelCard card = ModelFile.card(model);
        NetworkShape shape = NetworkShape.of(card);
        Size wanted = size.orElse(card.size());
        shape.requireFits(wanted);
        Device device = Devices.find(options.device());
        Precision precision = Precisions.resolve(options.precision(), device.isGpu());
        Bands bands = options.bands();
        if (device.isGpu()) {
            return requireOnCard(card, wanted, precision, bands, CardMemory.bytes(device));
        }
        long there = room.getAsLong();
        ToLongFunction<Size> cost =
                pictures -> {
                    int count = BandChoice.resolve(bands, shape, pictures, precision, there);
                    return MemoryEstimate.of(shape, pictures, precision, count, there).peakBytes();
                };
        if (isTooMuch(cost.applyAsLong(wanted), RENDER_MARGIN, there)) {
            String work = Texts.get("fault.memory.rendering", wanted, card.name());
            List<String> other = otherWays(shape, wanted, precision, bands, there);
            throw tooMuch("fault.memory.short", work, wanted, shape, cost, other, there);
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
            ModelCard card, Size size, Precision precision, Bands bands, OptionalLong memory)
            throws SynthesisException {
        NetworkShape shape = NetworkShape.of(card);
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
        List<String> ways = new ArrayList<>();
        boolean exact = precision == Precision.FLOAT32;
        MemoryEstimate in16Bits = MemoryEstimate.of(shape, size, Precision.BFLOAT16, 1, 0);
        if (exact && in16Bits.atOnceBytes() <= there) {
            ways.add(Texts.get("fault.memory.bfloat"));
        }
        int fewest = BandChoice.onCard(Bands.AUTO, shape, size, precision, memory);
        if (bands.count() == 1
                && MemoryEstimate.of(shape, size, precision, fewest, 0).atOnceBytes() <= there) {
            ways.add(Texts.get("fault.memory.bands"));
        }
        String work = Texts.get("fault.memory.rendering", size, card.name());
        throw tooMuch("fault.memory.card", work, size, shape, cost, ways, there);
    }

    /** What else than a smaller size would make the render fit. */
    private static List<String> otherWays(
            NetworkShape shape, Size size, Precision precision, Bands bands, long there) {
        List<String> ways = new ArrayList<>();
        long in16Bits = MemoryEstimate.of(shape, size, Precision.BFLOAT16, 1, there).peakBytes();
        if (precision != Precision.BFLOAT16 && in16Bits <= there) {
            ways.add(Texts.get("fault.memory.bfloat"));
        }
        if (bands.count() == 1 && BandChoice.fewest(shape, size, precision, there).isPresent()) {
            ways.add(Texts.get("fault.memory.bands"));
        }
        return ways;
    }

    /**
     * Looks at a training before anything is loaded.
     *
     * @param memory what it needs
     * @param batch pairs in a step
     * @return memory of the process at its peak, in bytes
     * @throws SynthesisException if it clearly does not fit; the message names a smaller size
     */
    public long requireForTraining(
            NetworkShape shape, TrainingMemory memory, int batch, Device device)
            throws SynthesisException {
        ToLongFunction<Size> cost = memory::peakBytes;
        long there = room.getAsLong();
        if (!device.isGpu() && isTooMuch(cost.applyAsLong(shape.size()), TRAINING_MARGIN, there)) {
            String work =
                    batch == 1
                            ? Texts.get("fault.memory.training", shape.size())
                            : Texts.get("fault.memory.training-batches", shape.size(), batch);
            throw tooMuch("fault.memory.short", work, shape.size(), shape, cost, List.of(), there);
        }
        return cost.applyAsLong(shape.size());
    }

    private static boolean isTooMuch(long needed, double margin, long there) {
        return needed > margin * there;
    }

    /**
     * What is told of work that does not fit.
     *
     * @param text key of the sentence
     * @param other what else would help, to be said before the smaller size
     * @param there bytes that there are
     */
    private static SynthesisException tooMuch(
            String text,
            String work,
            Size size,
            NetworkShape shape,
            ToLongFunction<Size> cost,
            List<String> other,
            long there) {
        String remedy =
                smaller(size, shape, cost, there)
                        .map(fits -> Texts.get("fault.memory.size", fits))
                        .orElseGet(() -> Texts.get("fault.memory.close"));
        for (int i = other.size() - 1; i >= 0; i--) {
            remedy = Texts.get("fault.memory.or", other.get(i), remedy);
        }
        return new SynthesisException(
                Texts.get(text, work, gigabytes(cost.applyAsLong(size)), gigabytes(there), remedy));
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1e9);
    }

    /** The largest size of about the same form that fits. */
    private static Optional<Size> smaller(
            Size size, NetworkShape shape, ToLongFunction<Size> cost, long there) {
        int step = 1 << (shape.modules() - 1);
        for (double part = (EIGHTHS - 1.0) / EIGHTHS; part > 1e-3; part *= 0.875) {
            Size less =
                    new Size(whole(part * size.width(), step), whole(part * size.height(), step));
            boolean isLess = less.pixels() < size.pixels();
            if (isLess && cost.applyAsLong(less) <= there) {
                return Optional.of(less);
            }
        }
        return Optional.empty();
    }

    private static int whole(double side, int step) {
        return Math.max(step, ((int) (side / step)) * step);
    }
}
