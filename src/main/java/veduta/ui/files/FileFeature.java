package veduta.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import veduta.ui.document.UnsavedWork;

/**
 * Files as a part of the window.
 *
 * @param unsaved saves the document, and asks before it would be lost
 * @param actions opens files
 * @param drops takes dropped files of any kind
 * @param photoLayouts makes layouts of photos; empty where nothing reads them
 */
public record FileFeature(
        UnsavedWork unsaved,
        FileActions actions,
        DropActions drops,
        Optional<PhotoLayoutActions> photoLayouts) {
    /** The commands of files. */
    public FileCommands commands() {
        return new FileCommands(actions, unsaved, drops, photoLayouts);
    }

    /** Opens files, after asking about unsaved work. */
    public void open(List<Path> files) {
        if (files.size() == 1) {
            actions.open(files.get(0));
        } else {
            drops.drop(files);
        }
    }
}
