package veduta.io.settings;

/**
 * Where a window stands, in the screen's logical pixels.
 *
 * @param x left edge; may be negative on a second screen
 * @param y top edge
 * @param width at least 1
 * @param height at least 1
 * @param maximised whether it fills the screen; the other numbers are then those to return to
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximised) {
    /** The largest coordinate and side. */
    static final double FAR = 1 << 20;

    /** Checks the numbers. */
    public WindowPlace {
        if (!(Math.abs(x) <= FAR)
                || !(Math.abs(y) <= FAR)
                || !(width >= 1 && width <= FAR)
                || !(height >= 1 && height <= FAR)) {
            throw new IllegalArgumentException("A window cannot stand there.");
        }
    }
}
