package veduta.ml.nn;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/**
 * Layers of networks by plain loops in float64, written independently of the engine: what they
 * compute is compared with what it computes.
 *
 * @param maps number of feature maps
 * @param height in pixels
 * @param width in pixels
 * @param values map after map, row after row
 */
public record ReferenceMaps(int maps, int height, int width, double[] values) {
    /** Maps of the same number everywhere. */
    public static ReferenceMaps of(int maps, int height, int width, float[] values) {
        double[] copy = new double[values.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = values[i];
        }
        return new ReferenceMaps(maps, height, width, copy);
    }

    /** A one-hot layout of random classes. */
    public static ReferenceMaps layout(int channels, int height, int width, long seed) {
        double[] values = new double[channels * height * width];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < height * width; i++) {
            values[random.nextInt(channels) * height * width + i] = 1;
        }
        return new ReferenceMaps(channels, height, width, values);
    }

    /** The values in float32. */
    public float[] floats() {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private double at(int map, int y, int x) {
        boolean inside = y >= 0 && y < height && x >= 0 && x < width;
        return inside ? values[(map * height + y) * width + x] : 0;
    }

    /**
     * A convolution.
     *
     * @param kernel (d, maps, side, side)
     * @param step pixels from result to result
     * @param zeros rows and columns of zeros around
     * @param apart distance of the pixels that are read
     */
    public ReferenceMaps convolved(double[] kernel, int side, int step, int zeros, int apart) {
        int to = kernel.length / (maps * side * side);
        int h = (height + 2 * zeros - apart * (side - 1) - 1) / step + 1;
        int w = (width + 2 * zeros - apart * (side - 1) - 1) / step + 1;
        double[] result = new double[to * h * w];
        for (int d = 0; d < to; d++) {
            for (int y = 0; y < h; y++) {
                for (int x = 0; x < w; x++) {
                    double sum = 0;
                    for (int c = 0; c < maps; c++) {
                        for (int i = 0; i < side; i++) {
                            for (int j = 0; j < side; j++) {
                                sum +=
                                        kernel[((d * maps + c) * side + i) * side + j]
                                                * at(
                                                        c,
                                                        y * step - zeros + i * apart,
                                                        x * step - zeros + j * apart);
                            }
                        }
                    }
                    result[(d * h + y) * w + x] = sum;
                }
            }
        }
        return new ReferenceMaps(to, h, w, result);
    }

    /**
     * A transposed 4x4 convolution with steps of two: every pixel adds its kernel to the result,
     * whose outermost ring is cut off.
     *
     * @param kernel (d, maps, 4, 4)
     */
    public ReferenceMaps doubled(double[] kernel) {
        int to = kernel.length / (maps * 16);
        int h = 2 * height;
        int w = 2 * width;
        double[] result = new double[to * h * w];
        for (int d = 0; d < to; d++) {
            for (int c = 0; c < maps; c++) {
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        for (int i = 0; i < 16; i++) {
                            int row = 2 * y + i / 4 - 1;
                            int column = 2 * x + i % 4 - 1;
                            if (row >= 0 && row < h && column >= 0 && column < w) {
                                result[(d * h + row) * w + column] +=
                                        kernel[(d * maps + c) * 16 + i] * at(c, y, x);
                            }
                        }
                    }
                }
            }
        }
        return new ReferenceMaps(to, h, w, result);
    }

    /** A number added to each map. */
    public ReferenceMaps biased(double[] bias) {
        double[] result = values.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] += bias[i / (height * width)];
        }
        return new ReferenceMaps(maps, height, width, result);
    }

    /** Norm over everything. */
    public ReferenceMaps layerNormed(double[] gamma, double[] beta) {
        return normed(values.length, 1e-12, gamma, beta);
    }

    /** Norm of each map by itself. */
    public ReferenceMaps mapNormed(double[] gamma, double[] beta) {
        return normed(height * width, 1e-5, gamma, beta);
    }

    private ReferenceMaps normed(int group, double epsilon, double[] gamma, double[] beta) {
        double[] result = new double[values.length];
        for (int begin = 0; begin < values.length; begin += group) {
            double mean = 0;
            double square = 0;
            for (int i = begin; i < begin + group; i++) {
                mean += values[i] / group;
            }
            for (int i = begin; i < begin + group; i++) {
                square += (values[i] - mean) * (values[i] - mean) / group;
            }
            for (int i = begin; i < begin + group; i++) {
                int map = i / (height * width);
                result[i] =
                        gamma[map] * (values[i] - mean) / Math.sqrt(square + epsilon) + beta[map];
            }
        }
        return new ReferenceMaps(maps, height, width, result);
    }

    /** Leaky ReLU 0.2. */
    public ReferenceMaps leaky() {
        return each(value -> value < 0 ? 0.2 * value : value);
    }

    /** ReLU. */
    public ReferenceMaps rectified() {
        return each(value -> Math.max(0, value));
    }

    /** A function of every value. */
    public ReferenceMaps each(DoubleUnaryOperator function) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = function.applyAsDouble(values[i]);
        }
        return new ReferenceMaps(maps, height, width, result);
    }

    /** These maps, then others. */
    public ReferenceMaps and(ReferenceMaps other) {
        double[] result = new double[values.length + other.values.length];
        System.arraycopy(values, 0, result, 0, values.length);
        System.arraycopy(other.values, 0, result, values.length, other.values.length);
        return new ReferenceMaps(maps + other.maps, height, width, result);
    }
}
