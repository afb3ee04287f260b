package veduta.ml.nn;

/**
 * Where the pixels of a stretch lie between the pixels of the octave below, along one side, by
 * bilinear upsampling with aligned corners. Computed in float32, as libtorch does, so that parts of
 * a picture are what they are in the whole.
 */
public final class BilinearWeights {
    private final long[] before;
    private final long[] after;
    private final float[] share;

    private BilinearWeights(long[] before, long[] after, float[] share) {
        this.before = before;
        this.after = after;
        this.share = share;
    }

    /** Index of the pixel at or before each. */
    public long[] before() {
        return before.clone();
    }

    /** Index of the next one. */
    public long[] after() {
        return after.clone();
    }

    /** How far each lies towards the next one, 0..1. */
    public float[] share() {
        return share.clone();
    }

    /**
     * Along a stretch of {@code length} pixels from {@code origin}.
     *
     * @param fine length of the whole side
     * @param coarse length of the side below
     */
    public static BilinearWeights of(int origin, int length, int fine, int coarse) {
        float scale = fine > 1 ? (float) (coarse - 1) / (fine - 1) : 0;
        BilinearWeights corners =
                new BilinearWeights(new long[length], new long[length], new float[length]);
        for (int i = 0; i < length; i++) {
            float at = (origin + i) * scale;
            int before = Math.min((int) at, coarse - 1);
            corners.before[i] = before;
            corners.after[i] = Math.min(before + 1, coarse - 1);
            corners.share[i] = Math.min(at - before, 1);
        }
        return corners;
    }

    /** The first source position that any target position reads. */
    public int first() {
        return (int) before[0];
    }

    /** The last source position that any target position reads. */
    public int last() {
        return (int) after[after.length - 1];
    }

    /** The same, counted from pixel {@code origin} of the octave below. */
    public BilinearWeights from(int origin) {
        long[] nearBefore = before.clone();
        long[] nearAfter = after.clone();
        for (int i = 0; i < nearBefore.length; i++) {
            nearBefore[i] -= origin;
            nearAfter[i] -= origin;
        }
        return new BilinearWeights(nearBefore, nearAfter, share);
    }
}
