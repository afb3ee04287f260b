package veduta.ml.step;

/**
 * Which pictures of a collection are compared with the photo: of each pair the one whose pixels are
 * nearest to it, and others that are drawn.
 */
public final class ComparedPictures {
    /** All pictures. */
    public static final ComparedPictures ALL = new ComparedPictures(0, new float[0]);

    private final int count;
    private final float[] draws;

    /**
     * A choice.
     *
     * @param count pictures compared for each pair; 0 compares all
     * @param draws a number for each picture of each pair, (N, k) in row-major order, 0..1; next to
     *     the nearest those with the smallest are compared
     */
    public ComparedPictures(int count, float... draws) {
        this.count = count;
        this.draws = draws.clone();
    }

    /** Pictures compared for each pair; 0 compares all. */
    public int count() {
        return count;
    }

    /** A copy of the draws. */
    public float[] draws() {
        return draws.clone();
    }
}
