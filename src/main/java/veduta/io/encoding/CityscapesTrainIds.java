package veduta.io.encoding;

import java.util.List;
import veduta.io.raster.SampleKind;
import veduta.layout.Palette;

/** Cityscapes {@code *_labelTrainIds.png}: gray, 0..18, 255 void. */
final class CityscapesTrainIds extends IdEncoding {
    /** Key of the palette that its labels are of. */
    static final String PALETTE = "cityscapes";

    CityscapesTrainIds(Palette palette) {
        super(
                "_labelTrainIds.png",
                new IdScheme(palette, "train-id", 255),
                new NameHints(
                        "cityscapes-train-ids",
                        List.of("trainids"),
                        List.of("cityscapes", "gtfine", "gtcoarse")),
                SampleKind.GRAY8);
    }
}
