package veduta.paint;

/**
 * The colours of a view of a layout. They may be of any packing; they are only copied.
 *
 * <p>Holds a copy of the table, so that a change of colours is a new object.
 */
public final class ViewColours {
    private final int[] byLabel;
    private final int outside;

    /**
     * Colours for all labels.
     *
     * @param byLabel 256 colours, indexed by label
     * @param outside colour where there is no layout
     * @throws IllegalArgumentException if there are not 256
     */
    public ViewColours(int[] byLabel, int outside) {
        if (byLabel.length != 256) {
            throw new IllegalArgumentException(
                    "256 labels need 256 colours, not " + byLabel.length + ".");
        }
        this.byLabel = byLabel.clone();
        this.outside = outside;
    }

    int outside() {
        return outside;
    }

    /** Writes the colours of one row's labels, seen through a table of columns. */
    void look(
            byte[] labels,
            int rowStart,
            int[] columns,
            int firstView,
            int endView,
            int[] target,
            int targetRow) {
        int[] table = byLabel;
        for (int viewX = firstView; viewX < endView; viewX++) {
            target[targetRow + viewX] = table[labels[rowStart + columns[viewX]] & 0xFF];
        }
    }
}
