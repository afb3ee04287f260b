package veduta.ui.collection;

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
 * @param rendering its k pictures and all that they were made from
 */
public record PastRender(int number, Rendering rendering) {
    /** The k pictures, in order. */
    public List<RgbImage> pictures() {
        return rendering.pictures().images();
    }

    /** The layout it was made from. */
    public LabelMap layout() {
        return rendering.layout();
    }

    /** What the layout's labels mean. */
    public Palette palette() {
        return rendering.palette();
    }

    /** How it was made. */
    public Recipe recipe() {
        return rendering.recipe();
    }

    /** The same collection under another number. */
    PastRender withNumber(int other) {
        return new PastRender(other, rendering);
    }

    /** Whether another one was made by the same model in the same way of the same layout. */
    boolean isMadeAs(PastRender other) {
        return recipe().equals(other.recipe())
                && layout().equals(other.layout())
                && rendering.pictures().equals(other.rendering.pictures());
    }
}
