package veduta.io.encoding;

import java.util.List;
import veduta.io.raster.SampleKind;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/** India Driving Dataset {@code *_labellevel3Ids.png}: gray, 0..25, 255 void. */
final class Idd extends IdEncoding {
    /** Key of the palette that its labels are of. */
    static final String PALETTE = "idd";

    Idd(Palette palette) {
        super(
                "_labellevel3Ids.png",
                new IdScheme(palette, "idd", LabelMap.VOID),
                new NameHints(
                        "idd",
                        List.of("labellevel3ids", "_labellevel3ids"),
                        List.of("idd_", "idd20k", "labellevel3")),
                SampleKind.GRAY8);
    }

    @Override
    double usual() {
        return RARE;
    }
}
