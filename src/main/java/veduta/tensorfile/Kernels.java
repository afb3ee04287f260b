package veduta.tensorfile;

/** Reorders convolution kernels between the axis orders of the programs that store them. */
public final class Kernels {
    private Kernels() {}

    /**
     * Turns (H, W, I, O) in C order, as TensorFlow stores kernels, into (O, I, H, W).
     *
     * @param taps kernel height times width
     * @throws IllegalArgumentException if the number of values is not the product of the lengths
     */
    public static float[] fromHwio(float[] values, int taps, int in, int out) {
        requireCount(values, taps, in, out);
        float[] turned = new float[values.length];
        int at = 0;
        for (int o = 0; o < out; o++) {
            for (int i = 0; i < in; i++) {
                for (int tap = 0; tap < taps; tap++) {
                    turned[at++] = values[(tap * in + i) * out + o];
                }
            }
        }
        return turned;
    }

    /**
     * Turns (H, W, I, O) in Fortran order, as MATLAB stores kernels, into (O, I, H, W) in C order.
     *
     * @throws IllegalArgumentException if the number of values is not the product of the lengths
     */
    public static float[] fromColumnMajorHwio(
            float[] values, int height, int width, int in, int out) {
        requireCount(values, height * width, in, out);
        float[] turned = new float[values.length];
        int taps = height * width;
        for (int begin = 0; begin < values.length; begin += taps) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    turned[begin + y * width + x] = values[begin + y + x * height];
                }
            }
        }
        return turned;
    }

    private static void requireCount(float[] values, int taps, int in, int out) {
        if (values.length != (long) taps * in * out) {
            throw new IllegalArgumentException(
                    values.length + " values for " + taps + " x " + in + " x " + out + ".");
        }
    }
}
