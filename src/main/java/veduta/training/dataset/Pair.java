package veduta.training.dataset;

import veduta.image.RgbImage;
import veduta.layout.LabelMap;

/**
 * A photo and the layout of what it shows, of the same size.
 *
 * @param name what both files are called, without ending
 */
public record Pair(String name, RgbImage photo, LabelMap layout) {
    /** Checks that the sizes agree. */
    public Pair {
        if (!photo.size().equals(layout.size())) {
            throw new IllegalArgumentException(
                    String.format(
                            "The photo of '%s' is %s, its layout %s.",
                            name, photo.size(), layout.size()));
        }
    }
}
