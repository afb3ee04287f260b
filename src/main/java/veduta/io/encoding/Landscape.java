package veduta.io.encoding;

import java.util.List;
import veduta.io.raster.SampleKind;
import veduta.layout.Palette;

/** Landscapes: 1..15, 0 and 16 are void. */
final class Landscape extends IdEncoding {
    /** Key of the palette that its labels are of. */
    static final String PALETTE = "landscape";

    Landscape(Palette palette) {
        super(
                "_landscape.png",
                new IdScheme(palette, "landscape", 0),
                new NameHints("landscape", List.of(), List.of("landscape")),
                SampleKind.GRAY8);
    }
}
