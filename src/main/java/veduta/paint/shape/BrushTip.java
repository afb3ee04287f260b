package veduta.paint.shape;

/**
 * The end of a brush. It sits on the pixel grid: a tip of odd diameter on the centre of the pixel
 * it points at, one of even diameter on the nearest pixel corner; so a tip of 1 is one pixel and
 * every dab of a tip has the same form.
 *
 * @param form round or square
 * @param diameterPx 1..{@value #LARGEST}, in pixels of the layout
 */
public record BrushTip(Form form, int diameterPx) {
    /** The largest diameter. */
    public static final int LARGEST = 400;

    /** Beyond this, in pixels, positions are clamped: no layout is so large. */
    private static final double FARTHEST = 1 << 20;

    /** What a dab looks like. */
    public enum Form {
        /** All pixels whose centre is no farther than the radius. */
        ROUND,
        /** A square with the diameter as side. */
        SQUARE
    }

    /** Checks the diameter. */
    public BrushTip {
        if (diameterPx < 1 || diameterPx > LARGEST) {
            throw new IllegalArgumentException(
                    "A brush has 1 to " + LARGEST + " pixels, not " + diameterPx + ".");
        }
    }

    /** A round tip. */
    public static BrushTip round(int diameterPx) {
        return new BrushTip(Form.ROUND, diameterPx);
    }

    /** A square tip. */
    public static BrushTip square(int diameterPx) {
        return new BrushTip(Form.SQUARE, diameterPx);
    }

    /** The nearest coordinate on which the tip can sit. */
    public double snapped(double position) {
        double near = Math.max(-FARTHEST, Math.min(FARTHEST, position));
        return diameterPx % 2 == 1 ? Math.floor(near) + 0.5 : Math.floor(near + 0.5);
    }
}
