package veduta.io.export;

import java.util.List;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/**
 * What goes into a layered file.
 *
 * @param size size of the canvas; pictures of another size are resampled, the layout's pixels are
 *     repeated or left out
 * @param layout the layout
 * @param palette what its labels mean
 * @param pictures the pictures, the one to be seen first; may be none
 */
public record LayeredPicture(
        Size size, LabelMap layout, Palette palette, List<NamedPicture> pictures) {
    /** Takes a copy of the list. */
    public LayeredPicture {
        pictures = List.copyOf(pictures);
    }
}
