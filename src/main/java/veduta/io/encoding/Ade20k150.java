package veduta.io.encoding;

import java.util.List;
import veduta.io.raster.SampleKind;
import veduta.layout.Palette;

/** ADE20K scene parsing: gray, 0 other, 1..150. */
final class Ade20k150 extends IdEncoding {
    /** Key of the palette that its labels are of. */
    static final String PALETTE = "ade20k150";

    Ade20k150(Palette palette) {
        super(
                "_ade20k150.png",
                new IdScheme(palette, "ade20k150", 0),
                new NameHints("ade20k150", List.of(), List.of("ade20k", "adechallenge")),
                SampleKind.GRAY8);
    }
}
