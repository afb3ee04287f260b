package veduta.toy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import veduta.ml.engine.TorchEngine;
import veduta.ml.optim.Optimizer;
import veduta.ml.optim.OptimizerFactory;

/** Gradient descent without moments; the average is the weight itself. */
final class PlainDescent implements Optimizer {
    static final String KEY = "plain-descent";

    private final TorchEngine torch;
    private final Map<String, NDArray> weights;
    private double steps;

    private PlainDescent(TorchEngine torch, Map<String, NDArray> weights) {
        this.torch = torch;
        this.weights = new LinkedHashMap<>(weights);
        weights.values().forEach(weight -> weight.setRequiresGradient(true));
    }

    static final class Factory implements OptimizerFactory {
        @Override
        public String key() {
            return KEY;
        }

        @Override
        public Optimizer create(
                TorchEngine torch, Map<String, NDArray> weights, Predicate<String> trained) {
            return new PlainDescent(torch, weights);
        }
    }

    @Override
    public void step(int number, double rate, double averageDecay) {
        steps++;
        TorchEngine.recordGradients(false);
        try (NDManager scope = torch.scope()) {
            for (NDArray weight : weights.values()) {
                NDArray gradient = weight.getGradient();
                gradient.attach(scope);
                weight.subi(gradient.mul((float) rate));
                torch.operations().clear(scope, gradient);
            }
        }
    }

    @Override
    public Map<String, NDArray> arrays() {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        weights.forEach((name, weight) -> arrays.put("weight/" + name, weight));
        return arrays;
    }

    @Override
    public Map<String, Double> numbers() {
        return Map.of("steps", steps);
    }

    @Override
    public void restore(Map<String, Double> numbers) {
        steps = numbers.getOrDefault("steps", 0.0);
    }

    @Override
    public Map<String, NDArray> averages() {
        return new LinkedHashMap<>(weights);
    }
}
