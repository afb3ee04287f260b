package veduta.ui.palette;

/**
 * A line of the palette list.
 *
 * @param label the class's label, {@link veduta.layout.LabelMap#VOID} for void; -1 for a heading
 * @param title the class's title or the heading
 * @param rgb the class's colour {@code 0xRRGGBB}
 */
public record PaletteRow(int label, String title, int rgb) {
    /** Whether it names a category rather than a class. */
    public boolean isHeading() {
        return label < 0;
    }
}
