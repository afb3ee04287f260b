package veduta.ui.collection;

import java.util.ArrayList;
import java.util.List;
import veduta.image.RgbImage;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.rendering.Recipe;
import veduta.rendering.Rendering;

/**
 * A collection as it was made.
 *
 * @param number 1, 2, ... in the order of this session's renders
 * @param pictures its k pictures
 * @param layout the layout it was made from
 * @param palette what the layout's labels mean
 * @param recipe how it was made
 */
public record PastRender(
        int number, List<RgbImage> pictures, LabelMap layout, Palette palette, Recipe recipe) {
    /** Takes a copy of the list. */
    public PastRender {
        pictures = List.copyOf(pictures);
    }

    /** The same collection under another number. */
    PastRender withNumber(int other) {
        return new PastRender(other, pictures, layout, palette, recipe);
    }

    /** Whether another one was made by the same model in the same way of the same layout. */
    boolean isMadeAs(PastRender other) {
        return recipe.equals(other.recipe)
                && layout.equals(other.layout)
                && pictures.equals(other.pictures);
    }

    /** The collection of a rendering, ready for the screen. */
    static PastRender of(int number, Rendering made) {
        List<RgbImage> pictures = new ArrayList<>();
        for (int i = 0; i < made.pictures().count(); i++) {
            pictures.add(made.pictures().toImage(i));
        }
        return new PastRender(number, pictures, made.layout(), made.palette(), made.recipe());
    }
}
