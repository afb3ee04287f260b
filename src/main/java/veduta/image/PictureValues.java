package veduta.image;

import java.util.Arrays;

/**
 * The pictures of one collection before they are rounded to 8 bits: {@code (k, H, W, 3)} float32 in
 * picture units, nominally 0..255 but not clipped.
 */
public final class PictureValues {
    private final Size size;
    private final int count;
    private final float[] values;

    /**
     * Takes a copy of the values.
     *
     * @param count number of pictures k, at least 1
     * @param values {@code k * H * W * 3} values, picture by picture, rows from the top, red,
     *     green, blue
     * @throws IllegalArgumentException if the number of values does not fit
     */
    public PictureValues(Size size, int count, float[] values) {
        if (count < 1 || values.length != 3 * size.pixels() * count) {
            throw new IllegalArgumentException(
                    count + " pictures of " + size + " do not have " + values.length + " values.");
        }
        this.size = size;
        this.count = count;
        this.values = values.clone();
    }

    /** Width and height of every picture. */
    public Size size() {
        return size;
    }

    /** The number of pictures k. */
    public int count() {
        return count;
    }

    /** A copy of all values in {@code (k, H, W, 3)} order. */
    public float[] toArray() {
        return values.clone();
    }

    /**
     * Picture {@code index} clipped to 0..255 and rounded half up.
     *
     * @param index 0 .. k - 1
     */
    public RgbImage toImage(int index) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException("picture " + index + " of " + count);
        }
        int length = values.length / count;
        return RgbImage.owning(size, rounded(index * length, length));
    }

    /**
     * The same collection with the pixels {@code width} from each edge repeated outwards.
     *
     * @param width rows and columns that are written over, at least 0; less in small pictures
     */
    public PictureValues bordered(int width) {
        if (width == 0) {
            return this;
        }
        float[] changed = values.clone();
        Border.repeat(changed, size, count, width);
        return new PictureValues(size, count, changed);
    }

    /** All pictures clipped to 0..255 and rounded half up. */
    public Pictures rounded() {
        return Pictures.owning(size, count, rounded(0, values.length));
    }

    private byte[] rounded(int from, int length) {
        byte[] rgb = new byte[length];
        for (int i = 0; i < length; i++) {
            float clipped = Math.max(0f, Math.min(255f, values[from + i]));
            rgb[i] = (byte) (int) (clipped + 0.5f);
        }
        return rgb;
    }

    @Override
    public String toString() {
        return "PictureValues " + count + " x " + size + " #" + Arrays.hashCode(values);
    }
}
