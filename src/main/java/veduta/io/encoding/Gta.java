package veduta.io.encoding;

import java.util.List;
import java.util.Optional;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.layout.Palette;
import veduta.text.Texts;

/**
 * Labels of the "Playing for Data" frames: indexed, 35 entries in the order of the Cityscapes label
 * ids, 34 being the licence plate. Distinguished from other indexed pictures by its colour table.
 */
final class Gta extends IdEncoding {
    /** Key of the palette that its labels are of. */
    static final String PALETTE = "cityscapes";

    private static final int ENTRIES = 35;

    /** What a name or the colour table gives, and values alone do not. */
    private static final double TABLE = 0.72;

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
        boolean listed = source.values().get().largest() < ENTRIES;
        if (listed && byIds.score() > TABLE) {
            return byIds;
        }
        return new Detection(key(), 0.4 * byIds.score(), Texts.get("recognised.gta.other-table"));
    }
}
