package veduta.ui.tool;

/**
 * Where the pointer is and what is held with it.
 *
 * @param imageX position in layout pixels, also outside
 * @param imageY position in layout pixels, also outside
 * @param viewX position in the view
 * @param viewY position in the view
 * @param shift whether Shift is held
 * @param control whether Ctrl (Cmd on macOS) is held
 * @param alt whether Alt is held
 */
public record Pointer(
        double imageX,
        double imageY,
        double viewX,
        double viewY,
        boolean shift,
        boolean control,
        boolean alt) {
    /** Column of the layout under it. */
    public int column() {
        return (int) Math.floor(imageX);
    }

    /** Row of the layout under it. */
    public int row() {
        return (int) Math.floor(imageY);
    }
}
