package veduta.image;

import java.util.Arrays;

/** An immutable picture: three bytes a pixel in the order red, green, blue, rows from the top. */
public final class RgbImage {
    private final Size size;
    private final byte[] rgb;

    private RgbImage(Size size, byte[] rgb) {
        this.size = size;
        this.rgb = rgb;
    }

    /**
     * A picture with a copy of these samples.
     *
     * @param rgb {@code 3 * width * height} bytes, each 0..255 unsigned
     * @throws IllegalArgumentException if the number of samples does not fit the size
     */
    public static RgbImage of(Size size, byte[] rgb) {
        if (rgb.length != 3 * size.pixels()) {
            throw new IllegalArgumentException(
                    size + " needs " + 3 * size.pixels() + " samples, not " + rgb.length + ".");
        }
        return new RgbImage(size, rgb.clone());
    }

    /** A picture of samples that nobody else holds. */
    static RgbImage owning(Size size, byte[] rgb) {
        return new RgbImage(size, rgb);
    }

    /** All samples, not to be changed. */
    byte[] shared() {
        return rgb;
    }

    /** Width and height. */
    public Size size() {
        return size;
    }

    /** The colour of a pixel as {@code 0xRRGGBB}. */
    public int rgb(int x, int y) {
        int at = offset(x, y);
        return (rgb[at] & 0xFF) << 16 | (rgb[at + 1] & 0xFF) << 8 | (rgb[at + 2] & 0xFF);
    }

    /** A copy of all samples: red, green, blue of each pixel, rows from the top. */
    public byte[] toBytes() {
        return rgb.clone();
    }

    /**
     * The part inside a rectangle.
     *
     * @throws IllegalArgumentException if the rectangle is empty or reaches outside
     */
    public RgbImage crop(PixelRect rect) {
        if (rect.isEmpty() || !PixelRect.of(size).contains(rect)) {
            throw new IllegalArgumentException(rect + " does not lie inside " + size + ".");
        }
        byte[] part = new byte[3 * rect.width() * rect.height()];
        for (int row = 0; row < rect.height(); row++) {
            System.arraycopy(
                    rgb,
                    offset(rect.x(), rect.y() + row),
                    part,
                    3 * row * rect.width(),
                    3 * rect.width());
        }
        return new RgbImage(new Size(rect.width(), rect.height()), part);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RgbImage that
                && size.equals(that.size)
                && Arrays.equals(rgb, that.rgb);
    }

    @Override
    public int hashCode() {
        return 31 * size.hashCode() + Arrays.hashCode(rgb);
    }

    @Override
    public String toString() {
        return "RgbImage " + size;
    }

    private int offset(int x, int y) {
        if (x < 0 || y < 0 || x >= size.width() || y >= size.height()) {
            throw new IndexOutOfBoundsException("(" + x + ", " + y + ") lies outside " + size);
        }
        return 3 * (y * size.width() + x);
    }
}
