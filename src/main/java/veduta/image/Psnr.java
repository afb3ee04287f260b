package veduta.image;

/** How like two pictures are: the peak signal to noise ratio of values of 0 to 255. */
public final class Psnr {
    private static final double PEAK = 255;

    private Psnr() {}

    /**
     * The likeness in decibels; infinite for the same values, and no number if one value is none.
     *
     * @throws IllegalArgumentException if there are not as many of one as of the other
     */
    public static double decibels(float[] expected, float[] actual) {
        requireAsMany(expected.length, actual.length);
        double squares = 0;
        for (int i = 0; i < expected.length; i++) {
            double gap = (double) expected[i] - actual[i];
            squares += gap * gap;
        }
        return decibels(squares, expected.length);
    }

    /** The same for pictures of 8 bits. */
    public static double decibels(Pictures expected, Pictures actual) {
        byte[] one = expected.toBytes();
        byte[] other = actual.toBytes();
        requireAsMany(one.length, other.length);
        double squares = 0;
        for (int i = 0; i < one.length; i++) {
            int gap = (one[i] & 0xFF) - (other[i] & 0xFF);
            squares += gap * gap;
        }
        return decibels(squares, one.length);
    }

    private static double decibels(double squares, int count) {
        return 10 * Math.log10(PEAK * PEAK * count / squares);
    }

    private static void requireAsMany(int one, int other) {
        if (one != other) {
            throw new IllegalArgumentException(one + " values are not compared to " + other + ".");
        }
    }
}
