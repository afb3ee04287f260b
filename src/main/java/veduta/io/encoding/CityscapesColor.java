package veduta.io.encoding;

import java.util.List;
import veduta.layout.Palette;

/**
 * Cityscapes {@code *_color.png} and layouts in the same colours: the 19 classes; the colours of
 * all other Cityscapes labels are void.
 */
final class CityscapesColor extends ColourEncoding {
    /** Key of the palette that its labels are of. */
    static final String PALETTE = "cityscapes";

    CityscapesColor(Palette palette) {
        super(
                "_color.png",
                palette,
                new NameHints(
                        "cityscapes-color",
                        List.of("_color", "gtfine_color"),
                        List.of("cityscapes", "gtfine", "gtcoarse")),
                0.92);
    }
}
