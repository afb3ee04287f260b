package veduta.io.encoding;

import java.nio.file.Path;
import veduta.io.raster.FileFormatException;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;

/** Refuses layouts that an encoding cannot hold, before anything is written. */
final class PaletteCheck {
    private PaletteCheck() {}

    /** Checks that a layout is of the palette an encoding is made for. */
    static void same(Path file, String encodingKey, Palette needed, Palette given, LabelMap layout)
            throws FileFormatException {
        if (!needed.classKeys().equals(given.classKeys())) {
            throw new FileFormatException(
                    file, Texts.get("fault.needs-palette", encodingKey, needed.key(), given.key()));
        }
        labels(file, given, layout);
    }

    /** Checks that every label of a layout is a class of its palette. */
    static void labels(Path file, Palette palette, LabelMap layout) throws FileFormatException {
        if (layout.largestLabel() >= palette.size()) {
            throw new FileFormatException(
                    file,
                    Texts.get(
                            "fault.no-such-label",
                            layout.largestLabel(),
                            palette.key(),
                            palette.size()));
        }
    }
}
