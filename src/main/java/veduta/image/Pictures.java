package veduta.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The pictures of one collection in 8 bits: {@code (k, H, W, 3)}, red, green, blue. Immutable. */
public final class Pictures {
    private final Size size;
    private final List<RgbImage> images;

    private Pictures(Size size, List<RgbImage> images) {
        this.size = size;
        this.images = List.copyOf(images);
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
        int length = rgb.length / count;
        List<RgbImage> images = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] part = Arrays.copyOfRange(rgb, i * length, (i + 1) * length);
            images.add(RgbImage.owning(size, part));
        }
        return new Pictures(size, images);
    }

    /**
     * A collection of these samples, as {@link #of}; the array must not be changed any more, for a
     * single picture keeps it.
     */
    public static Pictures owning(Size size, int count, byte[] rgb) {
        boolean keeps = count == 1 && rgb.length == 3 * size.pixels();
        return keeps
                ? new Pictures(size, List.of(RgbImage.owning(size, rgb)))
                : of(size, count, rgb);
    }

    /**
     * A collection of these pictures.
     *
     * @param images at least one, all of one size
     * @throws IllegalArgumentException if there is none or their sizes differ
     */
    public static Pictures of(List<RgbImage> images) {
        if (images.stream().map(RgbImage::size).distinct().count() != 1) {
            throw new IllegalArgumentException("A collection has pictures of one size.");
        }
        return new Pictures(images.get(0).size(), images);
    }

    /** Width and height of every picture. */
    public Size size() {
        return size;
    }

    /** The number of pictures k. */
    public int count() {
        return images.size();
    }

    /** All k pictures, in order. */
    public List<RgbImage> images() {
        return images;
    }

    /** A copy of all samples in {@code (k, H, W, 3)} order. */
    public byte[] toBytes() {
        int length = images.get(0).shared().length;
        byte[] all = new byte[count() * length];
        for (int i = 0; i < count(); i++) {
            System.arraycopy(images.get(i).shared(), 0, all, i * length, length);
        }
        return all;
    }

    /**
     * Picture {@code index}.
     *
     * @param index 0 .. k - 1
     */
    public RgbImage toImage(int index) {
        return images.get(index);
    }

    /**
     * The samples of all pictures inside a rectangle, {@code (k, height, width, 3)}.
     *
     * @throws IllegalArgumentException if the rectangle reaches outside
     */
    public byte[] window(PixelRect rect) {
        requireInside(rect);
        byte[] part = new byte[3 * count() * rect.width() * rect.height()];
        int to = 0;
        for (RgbImage image : images) {
            for (int row = 0; row < rect.height(); row++, to += 3 * rect.width()) {
                System.arraycopy(image.shared(), offset(rect, row), part, to, 3 * rect.width());
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
        if (part.length != 3 * count() * rect.width() * rect.height()) {
            throw new IllegalArgumentException(
                    part.length + " samples do not fill " + rect + " of " + count() + " pictures.");
        }
        List<RgbImage> changed = new ArrayList<>();
        int from = 0;
        for (RgbImage image : images) {
            byte[] rgb = image.toBytes();
            for (int row = 0; row < rect.height(); row++, from += 3 * rect.width()) {
                System.arraycopy(part, from, rgb, offset(rect, row), 3 * rect.width());
            }
            changed.add(RgbImage.owning(size, rgb));
        }
        return new Pictures(size, changed);
    }

    /**
     * The same collection with the pixels {@code width} from each edge repeated outwards.
     *
     * @param width rows and columns that are written over, at least 0; less in small pictures
     */
    public Pictures bordered(int width) {
        if (width == 0) {
            return this;
        }
        List<RgbImage> changed = new ArrayList<>();
        for (RgbImage image : images) {
            byte[] rgb = image.toBytes();
            Border.repeat(rgb, size, 1, width);
            changed.add(RgbImage.owning(size, rgb));
        }
        return new Pictures(size, changed);
    }

    private void requireInside(PixelRect rect) {
        if (!PixelRect.of(size).contains(rect)) {
            throw new IllegalArgumentException(rect + " does not lie inside " + size + ".");
        }
    }

    private int offset(PixelRect rect, int row) {
        return 3 * ((rect.y() + row) * size.width() + rect.x());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pictures that
                && size.equals(that.size)
                && images.equals(that.images);
    }

    @Override
    public int hashCode() {
        return 31 * size.hashCode() + images.hashCode();
    }

    @Override
    public String toString() {
        return "Pictures " + count() + " x " + size;
    }
}
