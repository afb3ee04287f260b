package veduta.io.encoding;

import java.util.List;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.io.raster.StoredNumbers;
import veduta.layout.Palette;
import veduta.text.Texts;

/**
 * SYNTHIA-RAND-CITYSCAPES: colours of 16 bits a channel that are no colours; red is the class, 0
 * void, 1..22, green the number of the instance, blue 0. Written without instances.
 */
final class Synthia extends IdEncoding {
    /** Key of the palette that its labels are of. */
    static final String PALETTE = "synthia";

    Synthia(Palette palette) {
        super(
                "_synthia.png",
                new IdScheme(palette, "synthia", 0),
                new NameHints("synthia", List.of(), List.of("rand_cityscapes")),
                SampleKind.RED16);
    }

    @Override
    double usual() {
        return RARE;
    }

    @Override
    public Detection detect(SourceFile source) {
        Detection byIds = super.detect(source);
        boolean red =
                source.numbers()
                        .map(StoredNumbers::picture)
                        .map(RawPicture::kind)
                        .filter(kind -> kind == SampleKind.RED16)
                        .isPresent();
        boolean known =
                source.values().map(values -> values.fraction(scheme()::knows) == 1).orElse(false);
        return red && known && byIds.score() < 0.95
                ? new Detection(key(), 0.95, Texts.get("recognised.synthia"))
                : byIds;
    }
}
