package veduta.ui.document;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import veduta.io.document.VedutaFile;
import veduta.text.Texts;
import veduta.ui.dialog.Dialogs;
import veduta.ui.dialog.Dialogs.FileType;
import veduta.ui.dialog.SaveQuestion;

/** Saves the document, and asks before unsaved work would be lost. */
public final class UnsavedWork {
    private static final FileType DOCUMENTS =
            new FileType(Texts.get("file.documents"), List.of("*" + VedutaFile.ENDING));

    private final DocumentViewModel document;
    private final Writer writer;
    private final Dialogs dialogs;

    /** Writes the document as it is at the moment of the call. */
    @FunctionalInterface
    public interface Writer {
        /**
         * Begins to write.
         *
         * @param then called when it is saved
         * @param otherwise called when it was not
         */
        void write(Path file, Runnable then, Runnable otherwise);
    }

    /** The unsaved work of a document that {@code writer} writes. */
    public UnsavedWork(DocumentViewModel document, Writer writer, Dialogs dialogs) {
        this.document = document;
        this.writer = writer;
        this.dialogs = dialogs;
    }

    /** Saves where it was saved before, or asks where. */
    public void save() {
        save(() -> {}, () -> {});
    }

    private void save(Runnable then, Runnable otherwise) {
        Path known = document.fileProperty().get();
        if (known == null) {
            saveAs(then, otherwise);
        } else {
            writer.write(known, then, otherwise);
        }
    }

    /** Asks where to save. */
    public void saveAs() {
        saveAs(() -> {}, () -> {});
    }

    private void saveAs(Runnable then, Runnable otherwise) {
        new SaveQuestion(dialogs, Texts.get("command.save-as"), suggestedName(), List.of(DOCUMENTS))
                .one()
                .ifPresentOrElse(file -> writer.write(file, then, otherwise), otherwise);
    }

    private String suggestedName() {
        String title = document.titleProperty().get();
        int dot = title.lastIndexOf('.');
        return (dot > 0 ? title.substring(0, dot) : title) + VedutaFile.ENDING;
    }

    /** Asks what to do with unsaved work, then goes on unless the user went back. */
    public void whenNothingIsLost(Runnable then) {
        whenNothingIsLost(then, () -> {});
    }

    /**
     * The same; when the user went back, or it could not be saved, {@code otherwise} is called.
     * What is painted while it is being saved is asked about, too.
     */
    public void whenNothingIsLost(Runnable then, Runnable otherwise) {
        if (!document.unsavedProperty().get()) {
            then.run();
            return;
        }
        switch (dialogs.askUnsaved(document.titleProperty().get())) {
            case SAVE -> save(() -> whenNothingIsLost(then, otherwise), otherwise);
            case DISCARD -> then.run();
            case CANCEL -> otherwise.run();
        }
    }

    /**
     * Asks what to do with unsaved work, as {@link #whenNothingIsLost} does.
     *
     * @return completed with whether to go on: not if the user went back, or it could not be saved
     */
    public CompletableFuture<Boolean> nothingIsLost() {
        CompletableFuture<Boolean> free = new CompletableFuture<>();
        whenNothingIsLost(() -> free.complete(true), () -> free.complete(false));
        return free;
    }
}
