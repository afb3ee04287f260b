package veduta.io.encoding;

import java.util.List;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/**
 * A layout that was read from a file.
 *
 * @param layout the labels
 * @param palette what the labels mean
 * @param movedPixels number of pixels whose stored value or colour the encoding does not know; they
 *     were given the most likely class (colours) or void (numbers)
 * @param notes a sentence for each other thing that the file says and the layout does not
 */
public record DecodedLayout(
        LabelMap layout, Palette palette, long movedPixels, List<String> notes) {
    /** Takes a copy of the list. */
    public DecodedLayout {
        notes = List.copyOf(notes);
    }

    /** A layout with nothing to say of it. */
    public DecodedLayout(LabelMap layout, Palette palette, long movedPixels) {
        this(layout, palette, movedPixels, List.of());
    }
}
