package veduta.ml.optim;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import veduta.ml.engine.TorchEngine;

/**
 * Adam (Kingma and Ba, 2015) over named weights, in place, with an exponential moving average of
 * the weights beside it.
 */
public final class Adam {
    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-8f;

    /** A gradient longer than this many times the usual length is shortened to it. */
    private static final double LONGEST = 2;

    private static final double LENGTH_KEPT = 0.98;

    private final TorchEngine torch;
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final Map<String, NDArray> frozen = new LinkedHashMap<>();
    private double usualLength;

    /**
     * What is kept for one weight; all arrays have its shape and are live.
     *
     * @param weight the weight itself
     * @param mean first moment
     * @param square second moment
     * @param average exponential moving average of the weight
     */
    public record Slot(NDArray weight, NDArray mean, NDArray square, NDArray average) {}

    /** Starts with zero moments and the average at the weights themselves. */
    public Adam(TorchEngine torch, Map<String, NDArray> weights) {
        this(torch, weights, name -> true);
    }

    /**
     * Starts with zero moments and the average at the weights themselves.
     *
     * @param trained whether the weight of a name changes; for the others neither gradients nor
     *     moments are kept
     */
    public Adam(TorchEngine torch, Map<String, NDArray> weights, Predicate<String> trained) {
        this.torch = torch;
        weights.forEach(
                (name, weight) -> {
                    if (!trained.test(name)) {
                        frozen.put(name, weight);
                        return;
                    }
                    slots.put(
                            name,
                            new Slot(
                                    weight,
                                    weight.zerosLike(),
                                    weight.zerosLike(),
                                    weight.duplicate()));
                    weight.setRequiresGradient(true);
                });
    }

    /** What is kept, by the weight's name. */
    public Map<String, Slot> slots() {
        return new LinkedHashMap<>(slots);
    }

    /** The weights that do not change, by name. */
    public Map<String, NDArray> frozen() {
        return new LinkedHashMap<>(frozen);
    }

    /** Running mean of the gradient's length over all weights; 0 before the first update. */
    public double usualLength() {
        return usualLength;
    }

    /** Goes on from a checkpoint's {@link #usualLength()}. */
    public void setUsualLength(double length) {
        usualLength = length;
    }

    /**
     * One update with the gradients that the weights hold; clears them.
     *
     * <p>A gradient much longer than usual is shortened: at a high rate one odd picture could
     * otherwise throw the weights so far that the training never recovers. One that is not finite
     * changes nothing.
     *
     * @param step number of this update, from 1
     * @param rate learning rate
     * @param averageDecay share of the old moving average that is kept, 0..1
     */
    public void update(int step, double rate, double averageDecay) {
        double corrected =
                rate * Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step));
        // Early on the average follows more quickly, else the untrained start stays in it for long.
        double keep = Math.min(averageDecay, (1.0 + step) / (10.0 + step));
        TorchEngine.recordGradients(false); // The weights are changed in place.
        try (NDManager scope = torch.scope()) {
            List<NDArray> gradients = new ArrayList<>();
            for (Slot slot : slots.values()) {
                NDArray gradient = slot.weight().getGradient();
                gradient.attach(scope);
                gradients.add(gradient);
            }
            if (!shorten(scope, gradients)) {
                gradients.forEach(gradient -> torch.operations().clear(scope, gradient));
                return;
            }
            NDArray settings =
                    torch.numbers(scope, (float) corrected, BETA1, BETA2, EPSILON, (float) keep);
            Iterator<NDArray> next = gradients.iterator();
            for (Slot slot : slots.values()) {
                torch.training()
                        .adam(
                                scope,
                                slot.weight(),
                                next.next(),
                                slot.mean(),
                                slot.square(),
                                slot.average(),
                                settings);
            }
        }
    }

    /** Shortens a gradient that is too long; false if it is not finite. */
    private boolean shorten(NDManager scope, List<NDArray> gradients) {
        List<NDArray> sums = new ArrayList<>();
        gradients.forEach(gradient -> sums.add(torch.operations().squareSum(scope, gradient)));
        double squares = 0;
        for (float sum : torch.read(scope, sums)) {
            squares += sum;
        }
        double length = Math.sqrt(squares);
        if (!Double.isFinite(length)) {
            return false;
        }
        if (usualLength > 0 && length > LONGEST * usualLength) {
            double share = LONGEST * usualLength / length;
            gradients.forEach(gradient -> gradient.muli((float) share));
            length *= share;
        }
        usualLength = usualLength > 0 ? mix(usualLength, length) : length;
        return true;
    }

    private static double mix(double mean, double value) {
        return LENGTH_KEPT * mean + (1 - LENGTH_KEPT) * value;
    }
}
