package veduta.io.handler;

import java.io.IOException;
import java.util.Optional;
import veduta.io.FileHandler;
import veduta.io.FileHead;
import veduta.io.FileKind;
import veduta.io.OpenedFile;
import veduta.io.Recognition;
import veduta.io.palette.GimpPalette;
import veduta.io.palette.PaletteException;
import veduta.text.Texts;

/** Palettes in GIMP's format. */
public final class GimpPaletteHandler implements FileHandler {
    @Override
    public Optional<Recognition> recognise(FileHead head, OpenedFile file) throws IOException {
        if (!head.isGimpPalette()) {
            return Optional.empty();
        }
        try {
            new GimpPalette().read(file.path());
            return Optional.of(
                    Recognition.of(
                            file.path(), FileKind.PALETTE, Texts.get("recognised.gimp-palette")));
        } catch (PaletteException fault) {
            return Optional.of(Recognition.unknown(file.path(), fault));
        }
    }
}
