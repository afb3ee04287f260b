package veduta.io.handler;

import java.io.IOException;
import java.util.Optional;
import veduta.io.FileHandler;
import veduta.io.FileHead;
import veduta.io.FileKind;
import veduta.io.OpenedFile;
import veduta.io.Recognition;
import veduta.text.Texts;

/** Weights of other programs that their first bytes or their names identify. */
public final class WeightsHandler implements FileHandler {
    @Override
    public Optional<Recognition> recognise(FileHead head, OpenedFile file) throws IOException {
        Optional<String> reason =
                head.isSafetensors()
                        ? Optional.of(Texts.get("recognised.safetensors"))
                        : head.weights();
        return reason.map(each -> Recognition.of(file.path(), FileKind.WEIGHTS, each));
    }
}
