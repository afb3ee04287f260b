package veduta.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks and informs the user; a test answers in their place. */
public interface Dialogs {
    /** What to do with unsaved work. */
    enum Unsaved {
        /** Save it first. */
        SAVE,
        /** Lose it. */
        DISCARD,
        /** Go back. */
        CANCEL
    }

    /**
     * A kind of files in a file dialog.
     *
     * @param title name for people
     * @param patterns such as {@code *.png}
     */
    record FileType(String title, List<String> patterns) {
        /** Takes a copy. */
        public FileType {
            patterns = List.copyOf(patterns);
        }
    }

    /** Reports something that went well. */
    void inform(String sentence);

    /** Reports what did not work, with a link to the log. */
    void warn(String sentence);

    /** Shows the log in the program that the desktop has for it. */
    void showLog();

    /** Shows a file in the program that the desktop has for it. */
    void show(Path file);

    /** Asks about unsaved work. */
    Unsaved askUnsaved(String documentTitle);

    /** Asks for one of several answers; empty if none is wanted. */
    Optional<String> choose(String title, String question, List<String> answers, String suggested);

    /** Asks yes or no. */
    boolean confirm(String title, String question, String yes);

    /** Has a form filled in; false if it was left without agreeing. */
    boolean fill(Form form);

    /** Asks for files to open; empty if none. */
    List<Path> open(String title, List<FileType> types, boolean several);

    /** Asks where to save. */
    Optional<Path> save(String title, String suggestedName, List<FileType> types);
}
