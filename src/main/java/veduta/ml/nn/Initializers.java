package veduta.ml.nn;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Initial values of untrained networks; the same seed gives the same values. */
public final class Initializers {
    private static final double NARROW = 0.02;

    private Initializers() {}

    /**
     * Normal with variance 2 / fan-in for parameters called {@code *.weight} (He et al. 2015), 1
     * for {@code *.gamma}, 0 for all others.
     */
    public static ParameterSource<RuntimeException> kaiming(long seed) {
        return (name, shape) -> {
            float[] values = new float[count(shape)];
            if (name.endsWith(".weight")) {
                fillNormal(values, Math.sqrt(2.0 * shape[0] / values.length), seed, name);
            } else if (name.endsWith(".gamma")) {
                Arrays.fill(values, 1f);
            }
            return values;
        };
    }

    /**
     * Normal with deviation 0.02 about 0 for parameters called {@code *.weight}, about 1 for {@code
     * *.gamma}, 0 for all others: those of adversarial networks (Radford et al. 2016).
     */
    public static ParameterSource<RuntimeException> narrow(long seed) {
        return (name, shape) -> {
            float[] values = new float[count(shape)];
            if (name.endsWith(".weight") || name.endsWith(".gamma")) {
                fillNormal(values, NARROW, seed, name);
            }
            if (name.endsWith(".gamma")) {
                for (int i = 0; i < values.length; i++) {
                    values[i] += 1;
                }
            }
            return values;
        };
    }

    /**
     * Fills {@code values} from a normal distribution with mean 0.
     *
     * @param deviation standard deviation
     * @param name parameter that the values are of; each draws from a sequence of its own
     */
    public static void fillNormal(float[] values, double deviation, long seed, String name) {
        SplittableRandom random = new SplittableRandom(seed ^ name.hashCode());
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (deviation * gaussian(random));
        }
    }

    /** The number of values of a parameter of this shape. */
    public static int count(long[] shape) {
        int count = 1;
        for (long side : shape) {
            count = Math.toIntExact(count * side);
        }
        return count;
    }

    /**
     * Box-Muller: {@code SplittableRandom} has no normal distribution of its own in Java 17's API.
     */
    private static double gaussian(SplittableRandom random) {
        double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return radius * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
