package veduta.io.handler;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import veduta.io.DroppedFile;
import veduta.io.FileHandler;
import veduta.io.FileHead;
import veduta.io.FileKind;
import veduta.io.OpenedFile;
import veduta.io.Recognition;
import veduta.io.palette.GimpPalette;
import veduta.io.palette.PaletteException;
import veduta.text.Texts;

/** Palettes in GIMP's format; carries on the palette. */
public final class GimpPaletteHandler implements FileHandler {
    @Override
    public Optional<Recognition> recognise(FileHead head, OpenedFile file) throws IOException {
        if (!head.isGimpPalette()) {
            return Optional.empty();
        }
        try {
            GimpPalette.Read read = new GimpPalette().readWithNotes(file.path());
            String reason =
                    Stream.concat(
                                    Stream.of(Texts.get("recognised.gimp-palette")),
                                    read.notes().stream())
                            .collect(Collectors.joining(" "));
            return Optional.of(
                    Recognition.carrying(
                            new DroppedFile(file.path(), FileKind.PALETTE, List.of(), reason),
                            read.palette(),
                            Files.size(file.path())));
        } catch (PaletteException fault) {
            return Optional.of(Recognition.unknown(file.path(), fault));
        }
    }
}
