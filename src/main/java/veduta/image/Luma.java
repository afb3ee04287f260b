package veduta.image;

/** How light a colour is: the luma of Rec. 601, a weighted sum of its channels. */
public final class Luma {
    private Luma() {}

    /** The luma of a colour, in the unit of its channels. */
    public static double of(double red, double green, double blue) {
        return 0.299 * red + 0.587 * green + 0.114 * blue;
    }
}
