package veduta.image;

import java.util.Arrays;

/** The pictures of one collection in 8 bits: {@code (k, H, W, 3)}, red, green, blue. Immutable. */
public final class Pictures {
    private final Size size;
    private final int count;
    private final byte[] rgb;

    private Pictures(Size size, int count, byte[] rgb) {
        this.size = size;
        this.count = count;
        this.rgb = rgb;
    }

    /**
     * A collection with a copy of these samples.
     *
     * @param count number of pictures k, at least 1
     * @param rgb {@code k * H * W * 3} bytes, each 0..255 unsigned, picture by picture, rows from
     *     the top
     * @throws IllegalArgumentException if the number of samples does not fit
     */
    public static Pictures of(Size size, int count, byte[] rgb) {
        if (count < 1 || rgb.length != 3 * size.pixels() * count) {
            throw new IllegalArgumentException(
                    count + " pictures of " + size + " do not have " + rgb.length + " samples.");
        }
        return new Pictures(size, count, rgb.clone());
    }

    /** Width and height of every picture. */
    public Size size() {
        return size;
    }

    /** The number of pictures k. */
    public int count() {
        return count;
    }

    /** A copy of all samples in {@code (k, H, W, 3)} order. */
    public byte[] toBytes() {
        return rgb.clone();
    }

    /**
     * Picture {@code index}.
     *
     * @param index 0 .. k - 1
     */
    public RgbImage toImage(int index) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException("picture " + index + " of " + count);
        }
        int length = rgb.length / count;
        return RgbImage.owning(size, Arrays.copyOfRange(rgb, index * length, (index + 1) * length));
    }

    /**
     * The samples of all pictures inside a rectangle, {@code (k, height, width, 3)}.
     *
     * @throws IllegalArgumentException if the rectangle reaches outside
     */
    public byte[] window(PixelRect rect) {
        requireInside(rect);
        byte[] part = new byte[3 * count * rect.width() * rect.height()];
        int to = 0;
        for (int picture = 0; picture < count; picture++) {
            for (int row = 0; row < rect.height(); row++, to += 3 * rect.width()) {
                System.arraycopy(rgb, offset(picture, rect, row), part, to, 3 * rect.width());
            }
        }
        return part;
    }

    /**
     * The same collection with other samples inside a rectangle.
     *
     * @param part {@code (count, height, width, 3)} as {@link #window} gives it
     * @throws IllegalArgumentException if the rectangle reaches outside or the number of samples
     *     does not fit it
     */
    public Pictures with(PixelRect rect, byte[] part) {
        requireInside(rect);
        if (part.length != 3 * count * rect.width() * rect.height()) {
            throw new IllegalArgumentException(
                    part.length + " samples do not fill " + rect + " of " + count + " pictures.");
        }
        byte[] changed = rgb.clone();
        int from = 0;
        for (int picture = 0; picture < count; picture++) {
            for (int row = 0; row < rect.height(); row++, from += 3 * rect.width()) {
                System.arraycopy(part, from, changed, offset(picture, rect, row), 3 * rect.width());
            }
        }
        return new Pictures(size, count, changed);
    }

    private void requireInside(PixelRect rect) {
        if (!PixelRect.of(size).contains(rect)) {
            throw new IllegalArgumentException(rect + " does not lie inside " + size + ".");
        }
    }

    private int offset(int picture, PixelRect rect, int row) {
        return 3 * ((picture * size.height() + rect.y() + row) * size.width() + rect.x());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pictures that
                && size.equals(that.size)
                && count == that.count
                && Arrays.equals(rgb, that.rgb);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * size.hashCode() + count) + Arrays.hashCode(rgb);
    }

    @Override
    public String toString() {
        return "Pictures " + count + " x " + size;
    }
}
