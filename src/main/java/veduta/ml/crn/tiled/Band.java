package veduta.ml.crn.tiled;

import java.util.ArrayList;
import java.util.List;

/**
 * A band of rows of an octave.
 *
 * @param top its first row
 * @param bottom the row after its last
 */
record Band(int top, int bottom) {
    /** Divides so many rows; the bands differ by one row at most, and none is empty. */
    static List<Band> divide(int rows, int count) {
        List<Band> bands = new ArrayList<>();
        int most = Math.min(rows, count);
        for (int i = 0; i < most; i++) {
            bands.add(
                    new Band((int) ((long) rows * i / most), (int) ((long) rows * (i + 1) / most)));
        }
        return bands;
    }

    /** The number of rows. */
    int rows() {
        return bottom - top;
    }

    /** One row more at each side, within an octave of so many rows: what a 3x3 kernel sees. */
    Band withHalo(int height) {
        return new Band(Math.max(0, top - 1), Math.min(height, bottom + 1));
    }

    /** The same rows, counted from row {@code origin}. */
    Band from(int origin) {
        return new Band(top - origin, bottom - origin);
    }

    /** Both ends, as operations take them. */
    int[] ends() {
        return new int[] {top, bottom};
    }
}
