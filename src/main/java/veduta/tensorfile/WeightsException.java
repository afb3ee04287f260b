package veduta.tensorfile;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import veduta.text.Texts;

/** A file of weights could not be read or written; the message is one sentence for the user. */
public class WeightsException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int MAX_LENGTH = 600;

    /** With a sentence that says what happened and what to do. */
    public WeightsException(String message) {
        super(oneLine(message));
    }

    /** With a sentence and the failure behind it. */
    public WeightsException(String message, Throwable cause) {
        super(oneLine(message), cause);
    }

    /** For a file whose content breaks the rules of its own format. */
    public static WeightsException damaged(Path file, String what) {
        return new WeightsException(sentenceOfDamage(file, what));
    }

    /** For a file whose content breaks the rules of its own format, with the failure behind it. */
    public static WeightsException damaged(Path file, String what, Throwable cause) {
        return new WeightsException(sentenceOfDamage(file, what), cause);
    }

    /** For a file without a tensor that is asked for. */
    public static WeightsException missing(Path file, String tensor) {
        return new WeightsException(Texts.get("fault.weights.no-tensor", file, tensor));
    }

    /** For a file that the operating system would not let us read. */
    public static WeightsException unreadable(Path file, IOException cause) {
        return new WeightsException(
                Texts.get("fault.weights.unreadable", file, reason(cause)), cause);
    }

    /** For a file that the operating system would not let us write. */
    public static WeightsException unwritable(Path file, IOException cause) {
        return new WeightsException(
                Texts.get("fault.weights.unwritable", file, reason(cause)), cause);
    }

    private static String sentenceOfDamage(Path file, String what) {
        return Texts.get("fault.weights.damaged", file, what);
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return Texts.get("fault.weights.not-there");
        }
        if (cause instanceof AccessDeniedException) {
            return Texts.get("fault.weights.denied");
        }
        String message = cause.getMessage();
        return message == null ? Texts.get("fault.weights.input-output") : message;
    }

    /** Names out of a file may hold line breaks or terminal commands; none of them gets through. */
    private static String oneLine(String message) {
        String clean = message.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", "?");
        return clean.length() <= MAX_LENGTH ? clean : clean.substring(0, MAX_LENGTH) + "...";
    }
}
