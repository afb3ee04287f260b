package veduta.render;

import veduta.image.PictureValues;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/**
 * A collection of pictures and all that it was made from.
 *
 * @param pictures the collection
 * @param layout the layout at its own size
 * @param palette what the layout's labels mean
 * @param recipe how it was made; its picture number is the one that was asked for when it is made
 *     again, else 1
 * @param movedPixels number of pixels of the layout's file that had no colour or number of the
 *     palette and were given the likeliest class or void
 */
public record Rendering(
        PictureValues pictures, LabelMap layout, Palette palette, Recipe recipe, long movedPixels) {
    /** A rendering of a layout whose pixels are all as they were. */
    public Rendering(PictureValues pictures, LabelMap layout, Palette palette, Recipe recipe) {
        this(pictures, layout, palette, recipe, 0);
    }

    /** The same, made from a file of which so many pixels were moved. */
    Rendering withMovedPixels(long moved) {
        return new Rendering(pictures, layout, palette, recipe, moved);
    }
}
