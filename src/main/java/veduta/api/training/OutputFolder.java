package veduta.api.training;

import java.nio.file.Files;
import java.nio.file.Path;
import veduta.api.compute.SynthesisException;
import veduta.text.Texts;

/** Looks for the folder of a file to be written, before any work that could be lost. */
public final class OutputFolder {
    private OutputFolder() {}

    /**
     * Checks that the folder is there.
     *
     * @throws SynthesisException if it is not
     */
    public static void requireFor(Path file) throws SynthesisException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new SynthesisException(Texts.get("fault.train.no-folder", folder));
        }
    }
}
