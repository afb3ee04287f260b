package veduta.io.export;

import java.util.Arrays;
import veduta.image.RgbImage;
import veduta.image.Size;

/**
 * Pictures at another size, by a Lanczos filter of three lobes: {@code sinc(x) sinc(x/3)}, as wide
 * as three pixels of the coarser side, pixel centres kept in place, edge pixels repeated.
 */
public final class Enlargement {
    /** What a recipe says of the filter. */
    public static final String FILTER = "Lanczos-3";

    private Enlargement() {}

    /**
     * The picture with both sides multiplied; it gains pixels but no detail.
     *
     * @param factor at least 1; 1 gives the picture itself
     * @throws IllegalArgumentException if the factor is smaller
     */
    public static RgbImage of(RgbImage picture, int factor) {
        if (factor < 1) {
            throw new IllegalArgumentException("A picture cannot be enlarged " + factor + "x.");
        }
        return resample(picture, picture.size().times(factor));
    }

    /** The picture at another size, larger or smaller. */
    static RgbImage resample(RgbImage picture, Size size) {
        if (picture.size().equals(size)) {
            return picture;
        }
        byte[] source = picture.toBytes();
        LanczosTaps columns = new LanczosTaps(picture.size().width(), size.width());
        LanczosTaps rows = new LanczosTaps(picture.size().height(), size.height());
        int stride = 3 * picture.size().width();
        // A few rows at their new width are enough at any time, however large the picture.
        float[][] ready = new float[rows.taps()][3 * size.width()];
        int done = 0;
        byte[] target = new byte[Math.toIntExact(3 * size.pixels())];
        float[] sum = new float[3 * size.width()];
        for (int y = 0; y < size.height(); y++) {
            for (int last = rows.source(y, rows.taps() - 1); done <= last; done++) {
                widen(source, done * stride, columns, ready[done % ready.length]);
            }
            Arrays.fill(sum, 0);
            for (int tap = 0; tap < rows.taps(); tap++) {
                float weight = rows.weight(y, tap);
                float[] row = ready[rows.source(y, tap) % ready.length];
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += weight * row[i];
                }
            }
            for (int i = 0; i < sum.length; i++) {
                int rounded = Math.round(sum[i]);
                target[y * sum.length + i] = (byte) Math.max(0, Math.min(255, rounded));
            }
        }
        return RgbImage.of(size, target);
    }

    private static void widen(byte[] source, int offset, LanczosTaps columns, float[] target) {
        for (int x = 0; x < target.length / 3; x++) {
            float red = 0;
            float green = 0;
            float blue = 0;
            for (int tap = 0; tap < columns.taps(); tap++) {
                float weight = columns.weight(x, tap);
                int at = offset + 3 * columns.source(x, tap);
                red += weight * (source[at] & 0xFF);
                green += weight * (source[at + 1] & 0xFF);
                blue += weight * (source[at + 2] & 0xFF);
            }
            target[3 * x] = red;
            target[3 * x + 1] = green;
            target[3 * x + 2] = blue;
        }
    }
}
