package veduta.ui.editor;

import java.nio.file.Path;
import veduta.io.document.VedutaFile;
import veduta.text.Texts;
import veduta.ui.dialog.ReportedTasks;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.document.UnsavedWork;
import veduta.ui.task.Outcome;

/** Writes the open document with its pictures, in the background. */
public final class DocumentWriter implements UnsavedWork.Writer {
    private final VedutaFile files;
    private final DocumentViewModel document;
    private final DocumentState state;
    private final ReportedTasks saves;

    /**
     * Writes a document.
     *
     * @param state what is written
     * @param saves writes one file after the other
     */
    public DocumentWriter(
            VedutaFile files,
            DocumentViewModel document,
            DocumentState state,
            ReportedTasks saves) {
        this.files = files;
        this.document = document;
        this.state = state;
        this.saves = saves;
    }

    @Override
    public void write(Path file, Runnable then, Runnable otherwise) {
        DocumentViewModel.SavePoint point = document.savePoint();
        DocumentState.Packing packing = state.whole();
        saves.start(
                Texts.get("file.saving", file.getFileName()),
                (progress, cancellation) -> {
                    files.write(file, packing.pack());
                    return file;
                },
                new Outcome<>(
                        done -> {
                            document.saved(file, point);
                            then.run();
                        },
                        failure -> otherwise.run(),
                        otherwise,
                        share -> {}));
    }
}
