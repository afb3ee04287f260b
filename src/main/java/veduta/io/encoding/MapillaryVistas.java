package veduta.io.encoding;

import java.util.List;
import veduta.io.raster.SampleKind;
import veduta.layout.Palette;

/**
 * Mapillary Vistas 1.2: indexed, 0..64 and 65 unlabeled, with the colours of its configuration as
 * colour table.
 */
final class MapillaryVistas extends IdEncoding {
    /** Key of the palette that its labels are of. */
    static final String PALETTE = "mapillary-vistas";

    private static final int UNLABELED = 65;

    MapillaryVistas(Palette palette) {
        super(
                "_mapillary-vistas.png",
                new IdScheme(palette, "mapillary-vistas", UNLABELED),
                new NameHints("mapillary-vistas", List.of(), List.of("mapillary", "vistas")),
                SampleKind.INDEXED);
    }

    @Override
    double usual() {
        return RARE;
    }
}
