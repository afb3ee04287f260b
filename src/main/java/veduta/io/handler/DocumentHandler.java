package veduta.io.handler;

import java.io.IOException;
import java.util.Optional;
import veduta.io.FileHandler;
import veduta.io.FileHead;
import veduta.io.FileKind;
import veduta.io.OpenedFile;
import veduta.io.Recognition;
import veduta.io.document.VedutaFile;
import veduta.text.Texts;

/** Documents of this program, also damaged ones. */
public final class DocumentHandler implements FileHandler {
    @Override
    public Optional<Recognition> recognise(FileHead head, OpenedFile file) throws IOException {
        return head.isDocument() || head.isNamed(VedutaFile.ENDING)
                ? Optional.of(
                        Recognition.of(
                                file.path(), FileKind.DOCUMENT, Texts.get("recognised.document")))
                : Optional.empty();
    }
}
