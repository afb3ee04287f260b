package veduta.paint;

import java.util.Arrays;
import veduta.image.PixelRect;
import veduta.image.Size;

/**
 * A window onto a layout at any zoom. Every view pixel shows the one layout pixel under its centre:
 * position in the layout = origin + (view pixel + 0.5) * scale.
 */
public final class NearestView {
    private static final int OUTSIDE = -1;

    private final double originX;
    private final double originY;
    private final double scale;
    private final int[] columns;
    private final int[] rows;
    private final int firstColumn;
    private final int endColumn;

    /**
     * A view; the columns and rows it shows are looked up once, here.
     *
     * @param image size of the layout
     * @param originX layout position of the view's left edge, in layout pixels
     * @param originY layout position of the view's upper edge, in layout pixels
     * @param scale layout pixels per view pixel: 1 at 100 %, 0.5 at 200 %
     * @param width of the view in pixels, at least 1
     * @param height of the view in pixels, at least 1
     * @throws IllegalArgumentException if the scale is not positive
     */
    public NearestView(
            Size image, double originX, double originY, double scale, int width, int height) {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("A view cannot have the scale " + scale + ".");
        }
        this.originX = originX;
        this.originY = originY;
        this.scale = scale;
        this.columns = lookUp(originX, scale, width, image.width());
        this.rows = lookUp(originY, scale, height, image.height());
        int first = 0;
        while (first < width && columns[first] == OUTSIDE) {
            first++;
        }
        int end = width;
        while (end > first && columns[end - 1] == OUTSIDE) {
            end--;
        }
        this.firstColumn = first;
        this.endColumn = end;
    }

    /** Width in view pixels. */
    public int width() {
        return columns.length;
    }

    /** Height in view pixels. */
    public int height() {
        return rows.length;
    }

    /** The layout position at a position in the view. */
    public double imageX(double viewX) {
        return originX + viewX * scale;
    }

    /** The layout position at a position in the view. */
    public double imageY(double viewY) {
        return originY + viewY * scale;
    }

    /** The position in the view of a layout position. */
    public double viewX(double imageX) {
        return (imageX - originX) / scale;
    }

    /** The position in the view of a layout position. */
    public double viewY(double imageY) {
        return (imageY - originY) / scale;
    }

    /** The view pixels that may show a pixel of a part of the layout; empty if none does. */
    public PixelRect viewOf(PixelRect imagePart) {
        int left = clamp(Math.floor(viewX(imagePart.x())), width());
        int top = clamp(Math.floor(viewY(imagePart.y())), height());
        int right = clamp(Math.ceil(viewX(imagePart.x() + imagePart.width())), width());
        int bottom = clamp(Math.ceil(viewY(imagePart.y() + imagePart.height())), height());
        return new PixelRect(left, top, right - left, bottom - top);
    }

    /**
     * Writes a part of the view.
     *
     * @param labels of the layout
     * @param stride width of the layout
     * @param target {@code width * height} pixels of the whole view
     */
    void draw(byte[] labels, int stride, ViewColours colours, int[] target, PixelRect part) {
        int left = part.x();
        int right = part.x() + part.width();
        int first = Math.max(left, Math.min(right, firstColumn));
        int end = Math.max(first, Math.min(right, endColumn));
        int drawnRow = OUTSIDE;
        for (int viewY = part.y(); viewY < part.y() + part.height(); viewY++) {
            int at = viewY * width();
            int row = rows[viewY];
            if (row == OUTSIDE) {
                Arrays.fill(target, at + left, at + right, colours.outside());
            } else if (row == drawnRow) {
                System.arraycopy(target, at - width() + left, target, at + left, right - left);
            } else {
                Arrays.fill(target, at + left, at + first, colours.outside());
                colours.look(labels, row * stride, columns, first, end, target, at);
                Arrays.fill(target, at + end, at + right, colours.outside());
            }
            drawnRow = row;
        }
    }

    private static int[] lookUp(double origin, double scale, int viewLength, int imageLength) {
        int[] positions = new int[viewLength];
        for (int i = 0; i < viewLength; i++) {
            double position = Math.floor(origin + (i + 0.5) * scale);
            positions[i] = position >= 0 && position < imageLength ? (int) position : OUTSIDE;
        }
        return positions;
    }

    private static int clamp(double position, int length) {
        return (int) Math.max(0, Math.min(length, position));
    }
}
