package veduta.ml.nn;

import java.util.Arrays;

/**
 * The four pixels of the octave below that each pixel of a rectangle lies between, and how much
 * each of them counts: bilinear upsampling as a table of weighted rows.
 *
 * @param down where the rectangle's rows lie
 * @param across where its columns lie
 * @param width of the picture below
 */
public record BilinearTable(BilinearWeights down, BilinearWeights across, int width) {
    private static final int CORNERS = 4;

    /** The four of each pixel, by index in a row-major picture. */
    public int[] indices() {
        long[] above = down.before();
        long[] below = down.after();
        long[] left = across.before();
        long[] right = across.after();
        int[] indices = new int[CORNERS * above.length * left.length];
        int at = 0;
        for (int y = 0; y < above.length; y++) {
            int upper = (int) above[y] * width;
            int lower = (int) below[y] * width;
            for (int x = 0; x < left.length; x++) {
                indices[at++] = upper + (int) left[x];
                indices[at++] = upper + (int) right[x];
                indices[at++] = lower + (int) left[x];
                indices[at++] = lower + (int) right[x];
            }
        }
        return indices;
    }

    /** How much each of them counts; the four of a pixel sum to 1. */
    public float[] shares() {
        float[] columns = across.share();
        float[] rows = down.share();
        float[] shares = new float[CORNERS * rows.length * columns.length];
        int at = 0;
        for (float lower : rows) {
            for (float later : columns) {
                shares[at++] = (1 - lower) * (1 - later);
                shares[at++] = (1 - lower) * later;
                shares[at++] = lower * (1 - later);
                shares[at++] = lower * later;
            }
        }
        return shares;
    }

    /** Where the four of each pixel begin. */
    public int[] starts() {
        int[] starts = new int[down.share().length * across.share().length];
        Arrays.setAll(starts, i -> CORNERS * i);
        return starts;
    }
}
