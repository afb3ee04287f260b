package veduta.io.export;

import java.util.List;
import java.util.Objects;
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
 * @param pictures the pictures, the topmost first; may be none
 * @param chosen place of the picture that is visible, from 0; of no meaning without pictures
 */
public record LayeredPicture(
        Size size, LabelMap layout, Palette palette, List<NamedPicture> pictures, int chosen) {
    /** Layers of which the first picture is visible. */
    public LayeredPicture(
            Size size, LabelMap layout, Palette palette, List<NamedPicture> pictures) {
        this(size, layout, palette, pictures, 0);
    }

    /** Takes a copy of the list and checks the choice. */
    public LayeredPicture {
        pictures = List.copyOf(pictures);
        if (!pictures.isEmpty()) {
            Objects.checkIndex(chosen, pictures.size());
        }
    }
}
