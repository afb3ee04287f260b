package veduta.io.handler;

import java.io.IOException;
import java.util.Optional;
import veduta.io.FileHandler;
import veduta.io.FileHead;
import veduta.io.OpenedFile;
import veduta.io.Recognition;
import veduta.io.archive.LayeredFile;
import veduta.io.raster.FileFormatException;
import veduta.text.Texts;

/** Zip archives that are no documents, weights or layers: of no use here. */
public final class ForeignArchiveHandler implements FileHandler {
    @Override
    public Optional<Recognition> recognise(FileHead head, OpenedFile file) throws IOException {
        if (head.isArchive() && !LayeredFile.is(file.path())) {
            throw new FileFormatException(file.path(), Texts.get("fault.foreign-archive"));
        }
        return Optional.empty();
    }
}
