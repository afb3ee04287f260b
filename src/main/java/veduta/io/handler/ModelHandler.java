package veduta.io.handler;

import java.util.Optional;
import veduta.io.FileHandler;
import veduta.io.FileHead;
import veduta.io.FileKind;
import veduta.io.OpenedFile;
import veduta.io.Recognition;
import veduta.text.Texts;

/** Models of this program. */
public final class ModelHandler implements FileHandler {
    @Override
    public Optional<Recognition> recognise(FileHead head, OpenedFile file) {
        return head.isSafetensors() && head.isOwnModel()
                ? Optional.of(
                        Recognition.of(file.path(), FileKind.MODEL, Texts.get("recognised.model")))
                : Optional.empty();
    }
}
