package veduta.io.encoding;

import java.util.List;
import veduta.io.raster.SampleKind;
import veduta.layout.Palette;

/** Cityscapes {@code *_labelIds.png}: gray, ids 0..33, most of which are void. */
final class CityscapesLabelIds extends IdEncoding {
    /** Key of the palette that its labels are of. */
    static final String PALETTE = "cityscapes";

    CityscapesLabelIds(Palette palette) {
        super(
                "_labelIds.png",
                new IdScheme(palette, "label-id", 0),
                new NameHints(
                        "cityscapes-label-ids",
                        List.of("labelids"),
                        List.of("cityscapes", "gtfine", "gtcoarse")),
                SampleKind.GRAY8);
    }
}
