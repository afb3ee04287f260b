package veduta.ui.collection;

import veduta.image.RgbImage;

/**
 * A picture that was locked, to be compared with later ones.
 *
 * @param render the collection it is of
 * @param index its place in the collection, from 0
 */
public record Favourite(PastRender render, int index) {
    /** The picture. */
    public RgbImage picture() {
        return render.pictures().get(index);
    }
}
