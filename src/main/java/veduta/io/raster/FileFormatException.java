package veduta.io.raster;

import java.io.IOException;
import java.nio.file.Path;
import veduta.text.Texts;

/** A file cannot be used for what it was opened for; the message is one sentence for the user. */
public final class FileFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong with a file.
     *
     * @param file the file, named by its last element
     * @param fault the rest of the sentence, for example {@code "is empty."}
     */
    public FileFormatException(Path file, String fault) {
        super(sentence(file, fault));
    }

    /**
     * Says what is wrong with a file and keeps the cause for the log.
     *
     * @param file the file, named by its last element
     * @param fault the rest of the sentence, for example {@code "is empty."}
     */
    public FileFormatException(Path file, String fault, Throwable cause) {
        super(sentence(file, fault), cause);
    }

    private static String sentence(Path file, String fault) {
        Path name = file.getFileName();
        return Texts.get("fault.sentence", name == null ? file : name, fault);
    }
}
