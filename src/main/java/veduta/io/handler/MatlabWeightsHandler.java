package veduta.io.handler;

import java.io.IOException;
import java.util.Optional;
import veduta.io.FileHandler;
import veduta.io.FileHead;
import veduta.io.FileKind;
import veduta.io.OpenedFile;
import veduta.io.Recognition;
import veduta.text.Texts;

/** MATLAB files without a label map, as networks were published in. */
public final class MatlabWeightsHandler implements FileHandler {
    @Override
    public Optional<Recognition> recognise(FileHead head, OpenedFile file) throws IOException {
        if (!head.isMatlab5()) {
            return Optional.empty();
        }
        // A damaged one is no weights.
        file.source();
        return Optional.of(
                Recognition.of(
                        file.path(), FileKind.WEIGHTS, Texts.get("recognised.matlab-weights")));
    }
}
