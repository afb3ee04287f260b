package veduta.image;

/**
 * A rectangle of whole pixels: columns {@code x .. x + width - 1}, rows {@code y .. y + height -
 * 1}. Empty when a side is 0.
 *
 * @param x left column
 * @param y top row
 * @param width at least 0
 * @param height at least 0
 */
public record PixelRect(int x, int y, int width, int height) {
    /** Holds no pixel. */
    public static final PixelRect NONE = new PixelRect(0, 0, 0, 0);

    /** Checks that no side is negative. */
    public PixelRect {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException(
                    "A rectangle cannot be " + width + "x" + height + ".");
        }
    }

    /** The rectangle that covers a picture of this size. */
    public static PixelRect of(Size size) {
        return new PixelRect(0, 0, size.width(), size.height());
    }

    /** Whether it holds no pixel. */
    public boolean isEmpty() {
        return width == 0 || height == 0;
    }

    /** The pixels that lie in both; empty if none do. */
    public PixelRect intersect(PixelRect other) {
        int left = Math.max(x, other.x);
        int top = Math.max(y, other.y);
        int right = Math.min(x + width, other.x + other.width);
        int bottom = Math.min(y + height, other.y + other.height);
        return new PixelRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    /** The smallest rectangle that holds both; an empty one adds nothing. */
    public PixelRect union(PixelRect other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        int right = Math.max(x + width, other.x + other.width);
        int bottom = Math.max(y + height, other.y + other.height);
        return new PixelRect(left, top, right - left, bottom - top);
    }

    /** Whether the whole of {@code other} lies inside. */
    public boolean contains(PixelRect other) {
        return intersect(other).equals(other);
    }

    /**
     * The pixels of a picture of size {@code to} that this part of a picture of size {@code from}
     * covers, those at its border included where it covers them in part.
     */
    public PixelRect scaled(Size from, Size to) {
        int left = scaledDown(x, from.width(), to.width());
        int top = scaledDown(y, from.height(), to.height());
        int right = -scaledDown(-x - width, from.width(), to.width());
        int bottom = -scaledDown(-y - height, from.height(), to.height());
        return new PixelRect(left, top, right - left, bottom - top);
    }

    private static int scaledDown(int at, int from, int to) {
        return Math.toIntExact(Math.floorDiv((long) at * to, (long) from));
    }
}
