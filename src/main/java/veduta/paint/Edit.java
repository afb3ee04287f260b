package veduta.paint;

import java.util.Arrays;
import veduta.image.PixelRect;

/**
 * One step of the history: what it is called, the smallest rectangle it changed, and the labels
 * before and after, compressed. Immutable.
 */
public final class Edit {
    /** About what the objects of an edit take besides their labels and letters. */
    private static final int OBJECT_BYTES = 160;

    private final String title;
    private final PixelRect rect;
    private final PackedBytes runs;

    /**
     * An edit.
     *
     * @param runs as {@link LabelChanges} writes them
     */
    Edit(String title, PixelRect rect, PackedBytes runs) {
        this.title = title;
        this.rect = rect;
        this.runs = runs;
    }

    /** Its name in the history list. */
    public String title() {
        return title;
    }

    /** The smallest rectangle that holds all changed pixels. */
    public PixelRect rect() {
        return rect;
    }

    /** About how much memory it takes. */
    public long bytes() {
        return OBJECT_BYTES + 2L * title.length() + runs.length();
    }

    /** Writes the labels of all changed pixels: those before the edit or those after it. */
    void write(byte[] labels, int stride, boolean after) {
        RunBytes.Reader reader = new RunBytes.Reader(runs.unpacked());
        int position = 0;
        while (!reader.atEnd()) {
            position += reader.number();
            int length = reader.number();
            byte was = reader.single();
            byte is = reader.single();
            int x = rect.x() + position % rect.width();
            int y = rect.y() + position / rect.width();
            int at = y * stride + x;
            Arrays.fill(labels, at, at + length, after ? is : was);
            position += length;
        }
    }

    @Override
    public String toString() {
        return "Edit '" + title + "' in " + rect + ", " + bytes() + " bytes";
    }
}
