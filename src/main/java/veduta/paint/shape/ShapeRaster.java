package veduta.paint.shape;

import java.util.List;
import veduta.image.Outline;
import veduta.image.PixelRect;
import veduta.image.PolygonScan;

/**
 * Turns geometry into the pixels it covers. A pixel is in or out, by its centre; nothing is half
 * covered. Coordinates are those of the layout: (0, 0) is the upper left corner of the upper left
 * pixel.
 *
 * @param clip the pixels of interest, normally all of a layout; the rest is left out
 */
public record ShapeRaster(PixelRect clip) {
    /** How far a flattened curve may be from the true one, in pixels. */
    private static final double TOLERANCE_PX = 0.05;

    private static final double FARTHEST = 1 << 20;

    /** One print of a brush tip. */
    public Region dab(BrushTip tip, double imageX, double imageY) {
        return line(tip, imageX, imageY, imageX, imageY);
    }

    /** What a brush tip covers along a straight line, both ends included. */
    public Region line(BrushTip tip, double fromX, double fromY, double toX, double toY) {
        return TipSweep.of(
                tip,
                tip.snapped(fromX),
                tip.snapped(fromY),
                tip.snapped(toX),
                tip.snapped(toY),
                clip);
    }

    /** A filled rectangle. */
    public Region rectangle(PixelRect box) {
        return Region.of(box.intersect(clip));
    }

    /**
     * The inner border of a rectangle.
     *
     * @param borderPx its width, at least 1
     */
    public Region rectangle(PixelRect box, int borderPx) {
        checkBorder(borderPx);
        int width = Math.max(0, box.width() - 2 * borderPx);
        int height = Math.max(0, box.height() - 2 * borderPx);
        PixelRect inner = new PixelRect(box.x() + borderPx, box.y() + borderPx, width, height);
        return rectangle(box).minus(rectangle(inner));
    }

    /** The filled ellipse that touches the sides of a box. */
    public Region ellipse(PixelRect box) {
        return BoxRows.filled(new EllipseRows(box), box, clip);
    }

    /**
     * The inner border of the ellipse that touches the sides of a box.
     *
     * @param borderPx its width, at least 1
     */
    public Region ellipse(PixelRect box, int borderPx) {
        checkBorder(borderPx);
        return BoxRows.border(new EllipseRows(box), box, borderPx, clip);
    }

    /**
     * A polygon or lasso, filled by the even-odd rule.
     *
     * @param points x and y of each corner in turn; the last is joined to the first
     */
    public Region polygon(double[] points) {
        return filled(List.of(points));
    }

    /** A drawn outline, filled by the even-odd rule; its unit is the pixel. */
    public Region outline(Outline outline) {
        return filled(outline.flattened(TOLERANCE_PX));
    }

    /** The box that a drag spans from one point to another, the pixels under both included. */
    public static PixelRect box(double fromX, double fromY, double toX, double toY) {
        int left = pixel(Math.min(fromX, toX));
        int top = pixel(Math.min(fromY, toY));
        return new PixelRect(
                left,
                top,
                pixel(Math.max(fromX, toX)) + 1 - left,
                pixel(Math.max(fromY, toY)) + 1 - top);
    }

    private Region filled(List<double[]> contours) {
        RegionBuilder builder = new RegionBuilder();
        new PolygonScan(contours).fill(clip, builder);
        return builder.build();
    }

    private static void checkBorder(int borderPx) {
        if (borderPx < 1) {
            throw new IllegalArgumentException(
                    "A border has at least 1 pixel, not " + borderPx + ".");
        }
    }

    private static int pixel(double position) {
        return (int) Math.floor(Math.max(-FARTHEST, Math.min(FARTHEST, position)));
    }
}
