package veduta.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import veduta.ui.dialog.ReportedTasks;
import veduta.ui.document.UnsavedWork;
import veduta.ui.editor.DocumentState;
import veduta.ui.files.recognition.PhotoReadingViewModel;
import veduta.ui.files.recognition.RecognitionViewModel;

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
    /**
     * Builds it.
     *
     * @param tasks reads files
     * @param reading reads layouts of photos; empty where nothing does
     */
    public static FileFeature of(
            FileServices services,
            DocumentState state,
            UnsavedWork unsaved,
            ReportedTasks tasks,
            Optional<PhotoReadingViewModel> reading) {
        FileActions actions = new FileActions(services, state, unsaved, tasks);
        RecognitionViewModel recognition = new RecognitionViewModel();
        return new FileFeature(
                unsaved,
                actions,
                new DropActions(
                        services,
                        actions,
                        new LayoutOpening(services, actions, recognition),
                        new PhotoTracing(services, actions, state, recognition)),
                reading.map(each -> new PhotoLayoutActions(each, state, unsaved, tasks)));
    }

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
