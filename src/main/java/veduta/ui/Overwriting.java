package veduta.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import veduta.ui.dialog.Dialogs;
import veduta.ui.text.Texts;

/** Asks before files are replaced that the file dialog has not asked about. */
final class Overwriting {
    private Overwriting() {}

    /**
     * Whether these may be written.
     *
     * @param asked the file that the dialog has asked about
     */
    static boolean agreed(Dialogs dialogs, Path asked, List<Path> written) {
        Optional<Path> there =
                written.stream()
                        .filter(file -> !file.equals(asked) && Files.exists(file))
                        .findFirst();
        return there.isEmpty()
                || dialogs.confirm(
                        Texts.get("app.title"),
                        Texts.get("dialog.overwrite", there.get().getFileName()),
                        Texts.get("dialog.overwrite.yes"));
    }
}
