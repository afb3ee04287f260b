package veduta.io.chart;

import java.util.List;

/** What charts are drawn on; distances are in pixels from the upper left corner. */
interface ChartCanvas {
    /** A point of the canvas. */
    record Place(double x, double y) {}

    /** Where a text is from its place. */
    enum Side {
        /** To the left of it. */
        LEFT,
        /** In the middle of it. */
        MIDDLE,
        /** To the right of it. */
        RIGHT
    }

    /**
     * Draws straight lines from place to place.
     *
     * @param rgb their colour
     * @param widthPx how thick they are
     * @param dashed whether there are gaps in them
     */
    void draw(List<Place> places, int rgb, double widthPx, boolean dashed);

    /** Writes a line of text; the place is at the lower edge of its letters. */
    void write(String text, Place at, Side side);
}
