package veduta.io.handler;

import java.util.Optional;
import veduta.io.FileHandler;
import veduta.io.FileHead;
import veduta.io.OpenedFile;
import veduta.io.Recognition;
import veduta.io.raster.FileFormatException;
import veduta.text.Texts;

/** Zip archives that are neither documents nor weights: of no use here. */
public final class ForeignArchiveHandler implements FileHandler {
    @Override
    public Optional<Recognition> recognise(FileHead head, OpenedFile file)
            throws FileFormatException {
        if (head.isArchive()) {
            throw new FileFormatException(file.path(), Texts.get("fault.foreign-archive"));
        }
        return Optional.empty();
    }
}
