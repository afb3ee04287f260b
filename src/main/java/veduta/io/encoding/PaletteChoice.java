package veduta.io.encoding;

import java.util.List;
import veduta.io.raster.FileFormatException;
import veduta.layout.Palette;
import veduta.text.Texts;

/** Finds the palette that a user asked for. */
final class PaletteChoice {
    private PaletteChoice() {}

    static Palette find(SourceFile source, List<Palette> palettes, String key)
            throws FileFormatException {
        for (Palette palette : palettes) {
            if (palette.key().equals(key)) {
                return palette;
            }
        }
        throw new FileFormatException(source.path(), Texts.get("fault.no-such-palette", key));
    }
}
