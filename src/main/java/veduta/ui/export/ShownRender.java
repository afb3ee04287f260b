package veduta.ui.export;

import veduta.image.RgbImage;
import veduta.rendering.Rendering;

/**
 * The render that is shown, to be exported.
 *
 * @param rendering its pictures and all that they were made from
 * @param number 1, 2, ... in the order of this session's renders
 * @param chosen place of the chosen picture, from 0
 */
public record ShownRender(Rendering rendering, int number, int chosen) {
    /** The chosen picture. */
    RgbImage picture() {
        return rendering.pictures().toImage(chosen);
    }
}
