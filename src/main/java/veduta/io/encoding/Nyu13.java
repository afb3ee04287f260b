package veduta.io.encoding;

import java.util.List;
import veduta.io.raster.SampleKind;
import veduta.layout.Palette;

/** NYU Depth with 13 classes: gray, 0 void, 1..13. */
final class Nyu13 extends IdEncoding {
    /** Key of the palette that its labels are of. */
    static final String PALETTE = "nyu13";

    Nyu13(Palette palette) {
        super(
                "_nyu13.png",
                new IdScheme(palette, "nyu13", 0),
                new NameHints("nyu13", List.of(), List.of("nyu", "indoor")),
                SampleKind.GRAY8);
    }
}
