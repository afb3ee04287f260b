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
 */
public record Rendering(PictureValues pictures, LabelMap layout, Palette palette, Recipe recipe) {}
