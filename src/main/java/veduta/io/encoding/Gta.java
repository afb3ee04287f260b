package veduta.io.encoding;

import java.util.List;
import java.util.Optional;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.layout.Palette;
import veduta.text.Texts;

/**
 * Labels of the "Playing for Data" frames: indexed, 35 entries in the order of the Cityscapes label
 * ids, 34 being the licence plate. Told from other indexed pictures by its colour table.
 */
final class Gta extends IdEncoding {
    /** Key of the palette that its labels are of. */
    static final String PALETTE = "cityscapes";

    private static final int ENTRIES = 35;

    Gta(Palette palette) {
        super(
                "_gta.png",
                new IdScheme(palette, "gta", 0),
                new NameHints("gta", List.of(), List.of("gta5", "playing")),
                SampleKind.INDEXED);
    }

    @Override
    public Detection detect(SourceFile source) {
        Detection byIds = super.detect(source);
        Optional<RawPicture> picture = source.picture().filter(p -> p.kind() == SampleKind.INDEXED);
        if (picture.isEmpty() || source.values().isEmpty()) {
            return new Detection(key(), 0.3 * byIds.score(), Texts.get("recognised.gta.no-table"));
        }
        int[] table = picture.get().colourTable();
        double agreeing =
                source.values()
                        .get()
                        .fraction(
                                v ->
                                        v < Math.min(ENTRIES, table.length)
                                                && table[v] == scheme().colour(v));
        if (agreeing >= 0.8) {
            return new Detection(
                    key(),
                    Math.max(byIds.score(), 0.93 * agreeing),
                    Texts.get("recognised.gta.table"));
        }
        return byIds.score() > 0.9
                ? byIds
                : new Detection(
                        key(), 0.4 * byIds.score(), Texts.get("recognised.gta.other-table"));
    }
}
