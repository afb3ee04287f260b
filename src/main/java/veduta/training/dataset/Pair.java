package veduta.training.dataset;

import veduta.image.RgbImage;
import veduta.layout.LabelMap;

/**
 * A photo and the layout of what it shows, of the same size.
 *
 * @param name what both files are called, without ending
 * @param pixelAspect width of what a pixel shows as a share of its height, above 0; 1 where pixels
 *     are square, 2 where a photo twice as wide as it is tall was squashed into a square
 */
public record Pair(String name, RgbImage photo, LabelMap layout, double pixelAspect) {
    /** A pair whose pixels are square. */
    public Pair(String name, RgbImage photo, LabelMap layout) {
        this(name, photo, layout, 1);
    }

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
