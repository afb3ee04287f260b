package veduta.io.document;

/**
 * How a document was looked at.
 *
 * @param mode how layout and picture are shown together
 * @param zoom view pixels a layout pixel, up to {@link #MAX_ZOOM}; 0 to fit the window
 * @param centreImageX column of the layout in the middle of the view
 * @param centreImageY row of the layout in the middle of the view
 * @param overlayOpacity opacity of the layout over the picture, 0..1
 * @param wipe where the line between layout and picture stands, 0 (left) to 1
 */
public record DocumentView(
        ViewMode mode,
        double zoom,
        double centreImageX,
        double centreImageY,
        double overlayOpacity,
        double wipe) {
    /** The largest zoom. */
    public static final double MAX_ZOOM = 256;

    /** The whole layout beside the picture. */
    public static final DocumentView FIT =
            new DocumentView(ViewMode.SIDE_BY_SIDE, 0, 0, 0, 0.5, 0.5);

    /** Checks the ranges. */
    public DocumentView {
        if (!(zoom >= 0 && zoom <= MAX_ZOOM)
                || !(overlayOpacity >= 0 && overlayOpacity <= 1)
                || !(wipe >= 0 && wipe <= 1)
                || !Double.isFinite(centreImageX)
                || !Double.isFinite(centreImageY)) {
            throw new IllegalArgumentException("A part of the view is out of range.");
        }
    }
}
