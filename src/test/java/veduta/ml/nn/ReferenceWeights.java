package veduta.ml.nn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Random weights in float64, none of them zero, and derivatives by differences. */
public final class ReferenceWeights {
    private static final double STEP = 1e-6;

    private final Map<String, double[]> values = new LinkedHashMap<>();

    /** Weights for all parameters: normal with deviation 0.3, factors of norms about 1. */
    public ReferenceWeights(List<ParameterSpec> specs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (ParameterSpec spec : specs) {
            double[] each = new double[Math.toIntExact(spec.count())];
            for (int i = 0; i < each.length; i++) {
                double value = 0.6 * (random.nextDouble() + random.nextDouble() - 1) + 0.01;
                each[i] = (float) (spec.name().endsWith("gamma") ? 1 + value : value);
            }
            values.put(spec.name(), each);
        }
    }

    /** The values of a parameter; not a copy. */
    public double[] get(String name) {
        return values.get(name);
    }

    /** As a source of float32. */
    public ParameterSource<RuntimeException> source() {
        return (name, shape) -> {
            double[] own = get(name);
            float[] floats = new float[own.length];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = (float) own[i];
            }
            return floats;
        };
    }

    /** Every so many places of a parameter. */
    public List<Integer> places(String name, int count) {
        List<Integer> places = new ArrayList<>();
        int length = get(name).length;
        for (int i = 0; i < length; i += Math.max(1, length / count)) {
            places.add(i);
        }
        return places;
    }

    /** The derivative of a function of the weights by a central difference. */
    public double derivative(String name, int place, ToDoubleFunction<ReferenceWeights> function) {
        double[] own = get(name);
        double before = own[place];
        own[place] = before + STEP;
        double above = function.applyAsDouble(this);
        own[place] = before - STEP;
        double below = function.applyAsDouble(this);
        own[place] = before;
        return (above - below) / (2 * STEP);
    }
}
