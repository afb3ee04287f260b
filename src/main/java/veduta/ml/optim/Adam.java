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
public final class Adam implements Optimizer {
    private static final String LENGTH = "gradient_length";
    private static final double LENGTH_KEPT = 0.98;

    private final TorchEngine torch;
    private final Settings settings;
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

    /**
     * The settings of an optimizer.
     *
     * @param beta1 share of the first moment that is kept, 0..1
     * @param beta2 share of the second moment that is kept, 0..1
     * @param epsilon added to the root of the second moment
     * @param longest a gradient longer than this many times the usual length is shortened to it;
     *     infinity shortens none, as adversarial training needs
     */
    public record Settings(float beta1, float beta2, float epsilon, double longest) {
        /** Those of Kingma and Ba, with gradients of more than twice the usual length shortened. */
        public static final Settings USUAL = new Settings(0.9f, 0.999f, 1e-8f, 2);

        /** Those of adversarial networks (Radford et al. 2016); no gradient is shortened. */
        public static final Settings ADVERSARIAL =
                new Settings(0.5f, 0.999f, 1e-8f, Double.POSITIVE_INFINITY);
    }

    /** Makes optimizers with the usual settings. */
    public static final class Factory implements OptimizerFactory {
        @Override
        public String key() {
            return "adam";
        }

        @Override
        public Optimizer create(
                TorchEngine torch, Map<String, NDArray> weights, Predicate<String> trained) {
            return new Adam(torch, weights, trained, Settings.USUAL);
        }
    }

    /** Makes optimizers with the settings of adversarial networks. */
    public static final class AdversarialFactory implements OptimizerFactory {
        @Override
        public String key() {
            return "adam-adversarial";
        }

        @Override
        public Optimizer create(
                TorchEngine torch, Map<String, NDArray> weights, Predicate<String> trained) {
            return new Adam(torch, weights, trained, Settings.ADVERSARIAL);
        }
    }

    /** Starts with zero moments and the average at the weights; all weights change. */
    public Adam(TorchEngine torch, Map<String, NDArray> weights) {
        this(torch, weights, name -> true, Settings.USUAL);
    }

    /**
     * Starts with zero moments and the average at the weights themselves.
     *
     * @param trained whether the weight of a name changes; for the others neither gradients nor
     *     moments are kept
     */
    public Adam(
            TorchEngine torch,
            Map<String, NDArray> weights,
            Predicate<String> trained,
            Settings settings) {
        this.torch = torch;
        this.settings = settings;
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

    @Override
    public Map<String, NDArray> arrays() {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        frozen.forEach((name, weight) -> arrays.put("weight/" + name, weight));
        slots.forEach(
                (name, slot) -> {
                    arrays.put("weight/" + name, slot.weight());
                    arrays.put("mean/" + name, slot.mean());
                    arrays.put("square/" + name, slot.square());
                    arrays.put("average/" + name, slot.average());
                });
        return arrays;
    }

    @Override
    public Map<String, Double> numbers() {
        return Map.of(LENGTH, usualLength);
    }

    @Override
    public void restore(Map<String, Double> numbers) {
        usualLength = numbers.getOrDefault(LENGTH, usualLength);
    }

    @Override
    public Map<String, NDArray> averages() {
        Map<String, NDArray> averages = new LinkedHashMap<>();
        slots.forEach((name, slot) -> averages.put(name, slot.average()));
        averages.putAll(frozen);
        return averages;
    }

    /**
     * One update with the gradients that the weights hold; clears them.
     *
     * <p>A gradient much longer than usual is shortened: at a high rate one odd picture could
     * otherwise throw the weights so far that the training never recovers. One that is not finite
     * changes nothing.
     */
    @Override
    public void step(int number, double rate, double averageDecay) {
        double corrected =
                rate
                        * Math.sqrt(1 - Math.pow(settings.beta2(), number))
                        / (1 - Math.pow(settings.beta1(), number));
        // Early on the average follows more quickly, else the untrained start stays in it for long.
        double keep = Math.min(averageDecay, (1.0 + number) / (10.0 + number));
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
            NDArray values =
                    torch.numbers(
                            scope,
                            (float) corrected,
                            settings.beta1(),
                            settings.beta2(),
                            settings.epsilon(),
                            (float) keep);
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
                                values);
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
        if (usualLength > 0 && length > settings.longest() * usualLength) {
            double share = settings.longest() * usualLength / length;
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
