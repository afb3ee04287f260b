package veduta.image;

/** How light a colour is: the luma of Rec. 601, a weighted sum of its channels. */
public final class Luma {
    private static final double[] SHARES = {0.299, 0.587, 0.114};

    private Luma() {}

    /** The luma of a colour, in the unit of its channels. */
    public static double of(double red, double green, double blue) {
        return SHARES[0] * red + SHARES[1] * green + SHARES[2] * blue;
    }

    /** How much a channel counts: 0 red, 1 green, 2 blue; together 1. */
    public static double share(int channel) {
        return SHARES[channel];
    }
}
