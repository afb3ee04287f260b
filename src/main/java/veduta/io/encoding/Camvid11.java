package veduta.io.encoding;

import java.util.List;
import veduta.io.raster.SampleKind;
import veduta.layout.Palette;

/** CamVid in the order of SegNet: gray, 0..10, 11 void. */
final class Camvid11 extends IdEncoding {
    /** Key of the palette that its labels are of. */
    static final String PALETTE = "camvid";

    Camvid11(Palette palette) {
        super(
                "_camvid11.png",
                new IdScheme(palette, "camvid11", 11),
                new NameHints("camvid11", List.of(), List.of("camvid")),
                SampleKind.GRAY8);
    }
}
