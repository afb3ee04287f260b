package veduta.io.handler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import veduta.io.DroppedFile;
import veduta.io.FileHandler;
import veduta.io.FileHead;
import veduta.io.FileKind;
import veduta.io.OpenedFile;
import veduta.io.Recognition;
import veduta.io.palette.PaletteException;
import veduta.io.palette.PaletteJson;
import veduta.layout.Palette;
import veduta.text.Texts;

/**
 * Palettes in this program's format, which it carries on; of a broken one, what is wrong with it.
 */
public final class JsonPaletteHandler implements FileHandler {
    private static final long MAX_PALETTE_BYTES = 1 << 20;

    @Override
    public Optional<Recognition> recognise(FileHead head, OpenedFile file) throws IOException {
        if (!head.isJson() || Files.size(file.path()) > MAX_PALETTE_BYTES) {
            return Optional.empty();
        }
        try {
            Palette palette = new PaletteJson().read(file.path());
            return Optional.of(
                    Recognition.carrying(
                            new DroppedFile(
                                    file.path(),
                                    FileKind.PALETTE,
                                    List.of(),
                                    Texts.get("recognised.palette")),
                            palette,
                            Files.size(file.path())));
        } catch (PaletteException fault) {
            // Polygons are JSON as well, but have no classes.
            return Files.readString(file.path(), StandardCharsets.ISO_8859_1)
                            .contains("\"classes\"")
                    ? Optional.of(Recognition.unknown(file.path(), fault))
                    : Optional.empty();
        }
    }
}
