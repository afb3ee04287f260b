package veduta.rendering;

import veduta.layout.LabelMap;
import veduta.layout.Palette;

/**
 * What a picture file keeps of its making.
 *
 * @param recipe how it was made
 * @param layout the layout it was made from
 * @param palette what the layout's labels mean
 */
public record EmbeddedRecipe(Recipe recipe, LabelMap layout, Palette palette) {}
