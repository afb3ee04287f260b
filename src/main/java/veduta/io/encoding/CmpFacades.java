package veduta.io.encoding;

import java.util.List;
import veduta.io.raster.SampleKind;
import veduta.layout.Palette;

/** CMP facades: 1..12, usually with a colour table. */
final class CmpFacades extends IdEncoding {
    /** Key of the palette that its labels are of. */
    static final String PALETTE = "cmp-facades";

    CmpFacades(Palette palette) {
        super(
                "_cmp-facades.png",
                new IdScheme(palette, "cmp", 0),
                new NameHints("cmp-facades", List.of(), List.of("cmp", "facade")),
                SampleKind.INDEXED);
    }
}
