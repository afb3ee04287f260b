package veduta.evaluation;

/**
 * The mean power spectrum of square windows of pictures. The best plane of each window is taken off
 * and the rest weighted by a Hann window, so that neither a gradient nor the border looks like a
 * wave. Means are geometric, so that the edges that a few windows show do not decide.
 */
final class Spectrum {
    /** Side of a window in pixels; waves make up to half as many turns in it. */
    static final int SIDE = 32;

    /** Power that rounding to 8 bits gives every wave: its variance times the squared weights. */
    static final double ROUNDING = 1 / 12.0 * (3 / 8.0 * SIDE) * (3 / 8.0 * SIDE);

    private static final double[] HANN = new double[SIDE];
    private static final double[] COSINE = new double[SIDE];
    private static final double[] SINE = new double[SIDE];

    static {
        for (int i = 0; i < SIDE; i++) {
            double angle = 2 * Math.PI * i / SIDE;
            HANN[i] = 0.5 - 0.5 * Math.cos(angle);
            COSINE[i] = Math.cos(angle);
            SINE[i] = Math.sin(angle);
        }
    }

    private final double[] logarithms = new double[SIDE * SIDE];
    private int windows;

    /**
     * Counts in a window.
     *
     * @param values luma of a picture in rows
     * @param width of the picture
     * @param left first column of the window
     * @param top first row of the window
     */
    void add(double[] values, int width, int left, int top) {
        double[] window = new double[SIDE * SIDE];
        for (int y = 0; y < SIDE; y++) {
            System.arraycopy(values, (top + y) * width + left, window, y * SIDE, SIDE);
        }
        flatten(window);
        double[] rowsReal = new double[SIDE * SIDE];
        double[] rowsImaginary = new double[SIDE * SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int u = 0; u < SIDE; u++) {
                double real = 0;
                double imaginary = 0;
                for (int x = 0; x < SIDE; x++) {
                    int turn = u * x % SIDE;
                    real += window[y * SIDE + x] * COSINE[turn];
                    imaginary -= window[y * SIDE + x] * SINE[turn];
                }
                rowsReal[y * SIDE + u] = real;
                rowsImaginary[y * SIDE + u] = imaginary;
            }
        }
        for (int v = 0; v < SIDE; v++) {
            for (int u = 0; u < SIDE; u++) {
                double real = 0;
                double imaginary = 0;
                for (int y = 0; y < SIDE; y++) {
                    int turn = v * y % SIDE;
                    double a = rowsReal[y * SIDE + u];
                    double b = rowsImaginary[y * SIDE + u];
                    real += a * COSINE[turn] + b * SINE[turn];
                    imaginary += b * COSINE[turn] - a * SINE[turn];
                }
                logarithms[v * SIDE + u] +=
                        Math.log(real * real + imaginary * imaginary + ROUNDING);
            }
        }
        windows++;
    }

    /** Takes the best plane off and applies the Hann window. */
    private static void flatten(double[] window) {
        double middle = (SIDE - 1) / 2.0;
        double mean = 0;
        double across = 0;
        double down = 0;
        double spread = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double value = window[y * SIDE + x];
                mean += value;
                across += value * (x - middle);
                down += value * (y - middle);
                spread += (x - middle) * (x - middle);
            }
        }
        mean /= SIDE * SIDE;
        across /= spread;
        down /= spread;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double plane = mean + across * (x - middle) + down * (y - middle);
                window[y * SIDE + x] = (window[y * SIDE + x] - plane) * HANN[x] * HANN[y];
            }
        }
    }

    /** How many windows have been counted in. */
    int windows() {
        return windows;
    }

    /**
     * The mean power of a wave, the square of its value in the weighted window; that of rounding is
     * added to each before the mean is taken, and taken off again.
     *
     * @param u turns across a window, of any sign
     * @param v turns down a window, of any sign
     * @return 0 without windows
     */
    double power(int u, int v) {
        double sum = logarithms[Math.floorMod(v, SIDE) * SIDE + Math.floorMod(u, SIDE)];
        return windows == 0 ? 0 : Math.max(0, Math.exp(sum / windows) - ROUNDING);
    }

    /**
     * The amplitude of a wave that alone would have this power.
     *
     * @param u as in {@link #power}
     * @param v as in {@link #power}
     */
    static double amplitude(int u, int v, double power) {
        // A wave of the amplitude A has the value A / 2 times the sum of the weights, here and at
        // the opposite place; where that is the same place, the whole.
        double parts = isItsOpposite(u) && isItsOpposite(v) ? 1 : 2;
        return parts * Math.sqrt(power) / (SIDE / 2.0 * SIDE / 2.0);
    }

    private static boolean isItsOpposite(int turns) {
        return Math.floorMod(2 * turns, SIDE) == 0;
    }
}
