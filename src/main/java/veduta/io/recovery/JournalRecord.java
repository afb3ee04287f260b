package veduta.io.recovery;

import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.layout.LabelMap;

/**
 * One finished edit.
 *
 * @param rect the part of the layout that it touched
 * @param after the labels in that part after the edit
 */
record JournalRecord(PixelRect rect, LabelMap after) {
    /** Checks that both are of one size. */
    JournalRecord {
        Size size = after.size();
        if (size.width() != rect.width() || size.height() != rect.height()) {
            throw new IllegalArgumentException(size + " labels do not fill " + rect + ".");
        }
    }
}
