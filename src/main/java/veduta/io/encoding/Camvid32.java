package veduta.io.encoding;

import java.util.List;
import veduta.layout.Palette;

/**
 * CamVid in its 32 colours, folded into the palette's classes. Written with each class's own
 * colour; void is black.
 */
final class Camvid32 extends ColourEncoding {
    /** Key of the palette that its labels are of. */
    static final String PALETTE = "camvid";

    Camvid32(Palette palette) {
        super(
                "_camvid32.png",
                palette,
                new NameHints("camvid32", List.of("_l"), List.of("camvid")),
                0.9);
    }
}
