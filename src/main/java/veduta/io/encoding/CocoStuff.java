package veduta.io.encoding;

import java.util.List;
import veduta.io.raster.SampleKind;
import veduta.layout.Palette;

/** COCO-Stuff: gray, 0..181, 255 void. */
final class CocoStuff extends IdEncoding {
    /** Key of the palette that its labels are of. */
    static final String PALETTE = "coco-stuff";

    CocoStuff(Palette palette) {
        super(
                "_coco-stuff.png",
                new IdScheme(palette, "coco-stuff", 255),
                new NameHints("coco-stuff", List.of(), List.of("coco")),
                SampleKind.GRAY8);
    }
}
