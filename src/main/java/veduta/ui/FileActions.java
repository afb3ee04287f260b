package veduta.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.image.Size;
import veduta.io.document.VedutaDocument;
import veduta.io.document.VedutaFile;
import veduta.io.encoding.DecodedLayout;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;
import veduta.ui.dialog.Dialogs;
import veduta.ui.dialog.Dialogs.FileType;
import veduta.ui.dialog.FailureSentence;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.task.TaskRunner;

/** Opening and saving. Everything slow happens away from the JavaFX thread. */
final class FileActions {
    private static final Logger LOG = LoggerFactory.getLogger(FileActions.class);
    private static final FileType DOCUMENTS =
            new FileType(Texts.get("file.documents"), List.of("*" + VedutaFile.ENDING));
    private static final FileType ANYTHING =
            new FileType(Texts.get("file.anything"), List.of("*.*", "*"));

    private final Services services;
    private final DocumentViewModel document;
    private final DocumentState state;
    private final Dialogs dialogs;
    private final TaskRunner tasks;
    private final TaskRunner saves;
    private Consumer<Path> foreign = file -> {};
    private Consumer<Path> missing = file -> {};
    private Consumer<Path> opened = file -> {};

    /**
     * Files of a document.
     *
     * @param tasks reads them
     * @param saves writes them, one after the other: what was asked for last is there at the end
     */
    FileActions(
            Services services,
            DocumentViewModel document,
            DocumentState state,
            Dialogs dialogs,
            TaskRunner tasks,
            TaskRunner saves) {
        this.services = services;
        this.document = document;
        this.state = state;
        this.dialogs = dialogs;
        this.tasks = tasks;
        this.saves = saves;
    }

    /** Hands files that are no documents to {@code listener}. */
    void onForeign(Consumer<Path> listener) {
        foreign = listener;
    }

    /** Tells {@code listener} of files that are gone. */
    void onMissing(Consumer<Path> listener) {
        missing = listener;
    }

    /** Tells {@code listener} of label maps and pictures that were opened. */
    void onOpened(Consumer<Path> listener) {
        opened = listener;
    }

    /** Begins an empty layout of a size, after asking about unsaved work. */
    void begin(Palette newPalette, Size size) {
        whenNothingIsLost(
                () -> {
                    state.leaveReference();
                    document.open(
                            LabelMap.filled(size, LabelMap.VOID),
                            newPalette,
                            Texts.get("document.untitled"),
                            Optional.empty(),
                            true);
                });
    }

    /** Asks for a file and opens it. */
    void open() {
        dialogs.open(Texts.get("command.open"), List.of(ANYTHING, DOCUMENTS), false).stream()
                .findFirst()
                .ifPresent(this::open);
    }

    /** Opens a document, or whatever else a file is good for. */
    void open(Path file) {
        if (!Files.exists(file)) {
            dialogs.warn(Texts.get("file.missing", file));
            missing.accept(file);
        } else if (file.toString().toLowerCase(Locale.ROOT).endsWith(VedutaFile.ENDING)) {
            openDocument(file);
        } else {
            foreign.accept(file);
        }
    }

    /** Opens a document, whatever its name ends in. */
    void openDocument(Path file) {
        follow(document(file));
    }

    /**
     * Opens a document, whatever its name ends in.
     *
     * @return completed with whether it is open
     */
    CompletableFuture<Boolean> document(Path file) {
        DocumentPictures pictures = new DocumentPictures(services.export());
        // Read first: about a file that cannot be opened nothing needs to be asked.
        return read(file, () -> pictures.unpack(services.documents().read(file)))
                .thenCompose(
                        read ->
                                read.isPresent()
                                        ? nothingIsLost()
                                                .thenApply(free -> takeIf(free, file, read.get()))
                                        : CompletableFuture.completedFuture(false));
    }

    private boolean takeIf(boolean free, Path file, OpenedDocument read) {
        if (free) {
            take(file, read);
        }
        return free;
    }

    /** Shows a document that was read from a file, as it was left. */
    void take(Path file, OpenedDocument opened) {
        state.takeUp(opened, String.valueOf(file.getFileName()), Optional.of(file), true);
        state.look(opened.document().view());
        opened.problem().ifPresent(dialogs::warn);
    }

    /**
     * Opens a layout, after asking about unsaved work.
     *
     * @param reading reads it from the file or from what was opened of it
     * @param again whether the same file is open already, and is only read in another way
     * @return completed with the layout when it is open; with nothing if it was not opened
     */
    CompletableFuture<Optional<DecodedLayout>> openLayout(
            Path file, Reading<DecodedLayout> reading, boolean again) {
        return nothingIsLost()
                .thenCompose(
                        free -> free ? read(file, reading) : FileActions.<DecodedLayout>nothing())
                .thenApply(
                        read -> {
                            read.ifPresent(layout -> show(file, layout, again));
                            return read;
                        });
    }

    private void show(Path file, DecodedLayout read, boolean again) {
        if (!again) {
            state.leaveReference();
        }
        show(read.layout(), read.palette(), file);
        opened.accept(file);
    }

    /** Opens a layout that was read from a file of another kind, which counts as recent. */
    void openFile(LabelMap layout, Palette palette, Path file) {
        open(layout, palette, file);
        opened.accept(file);
    }

    /** Opens a layout under the name of a file; a photo under the one before does not stay. */
    void open(LabelMap layout, Palette palette, Path file) {
        state.leaveReference();
        show(layout, palette, file);
    }

    private void show(LabelMap layout, Palette palette, Path file) {
        document.open(layout, palette, String.valueOf(file.getFileName()), Optional.empty(), true);
    }

    /** Saves where it was saved before, or asks where. */
    void save() {
        follow(saved());
    }

    private CompletableFuture<Boolean> saved() {
        Path known = document.fileProperty().get();
        return known == null ? savedElsewhere() : written(known);
    }

    /** Asks where to save. */
    void saveAs() {
        follow(savedElsewhere());
    }

    private CompletableFuture<Boolean> savedElsewhere() {
        return new SaveQuestion(
                        dialogs, Texts.get("command.save-as"), suggestedName(), List.of(DOCUMENTS))
                .one()
                .map(this::written)
                .orElseGet(() -> CompletableFuture.completedFuture(false));
    }

    private String suggestedName() {
        String title = document.titleProperty().get();
        int dot = title.lastIndexOf('.');
        return (dot > 0 ? title.substring(0, dot) : title) + VedutaFile.ENDING;
    }

    /** Writes the document; completed with whether that went well. */
    private CompletableFuture<Boolean> written(Path file) {
        DocumentViewModel.SavePoint point = document.savePoint();
        DocumentState.Packing packing = state.whole();
        String title = Texts.get("file.saving", file.getFileName());
        return reported(
                        saves.run(
                                title,
                                (progress, cancellation) -> {
                                    services.documents().write(file, packing.pack());
                                    return file;
                                }))
                .thenApply(
                        done -> {
                            done.ifPresent(saved -> document.saved(saved, point));
                            return done.isPresent();
                        });
    }

    /** The document as it is now, without its pictures. */
    VedutaDocument snapshot() {
        return state.snapshot();
    }

    /** Asks what to do with unsaved work, then goes on unless the user went back. */
    void whenNothingIsLost(Runnable then) {
        whenNothingIsLost(then, () -> {});
    }

    /** The same; when the user went back, or it could not be saved, {@code otherwise} is called. */
    void whenNothingIsLost(Runnable then, Runnable otherwise) {
        follow(nothingIsLost().thenAccept(free -> (free ? then : otherwise).run()));
    }

    /**
     * Asks what to do with unsaved work. What is painted while it is being saved is asked about,
     * too.
     *
     * @return completed with whether to go on: not if the user went back, or it could not be saved
     */
    CompletableFuture<Boolean> nothingIsLost() {
        if (!document.unsavedProperty().get()) {
            return CompletableFuture.completedFuture(true);
        }
        return switch (dialogs.askUnsaved(document.titleProperty().get())) {
            case SAVE ->
                    saved().thenCompose(
                                    done ->
                                            done
                                                    ? nothingIsLost()
                                                    : CompletableFuture.completedFuture(false));
            case DISCARD -> CompletableFuture.completedFuture(true);
            case CANCEL -> CompletableFuture.completedFuture(false);
        };
    }

    /** Reads something of a file in the background. */
    interface Reading<T> {
        T read() throws IOException, veduta.api.compute.SynthesisException;
    }

    /** Reads, and then goes on with what was read, or reports why not. */
    <T> void reading(Path file, Reading<T> work, Consumer<T> then) {
        follow(read(file, work).thenAccept(read -> read.ifPresent(then)));
    }

    /**
     * Reads in the background; reports why that failed.
     *
     * @return completed with what was read; with nothing if it failed or was stopped
     */
    <T> CompletableFuture<Optional<T>> read(Path file, Reading<T> work) {
        String title = Texts.get("file.opening", file.getFileName());
        return reported(tasks.run(title, (progress, cancellation) -> work.read()));
    }

    /** Nothing was read. */
    static <T> CompletableFuture<Optional<T>> nothing() {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    /** The same work, with nothing as its value if it failed, which is reported, or was stopped. */
    private <T> CompletableFuture<Optional<T>> reported(CompletableFuture<T> work) {
        return work.handle(
                (value, failure) -> {
                    if (failure != null && !(failure instanceof CancellationException)) {
                        failed(failure);
                    }
                    return Optional.ofNullable(value);
                });
    }

    /** Reports what nobody else does if steps fail. */
    void follow(CompletableFuture<?> steps) {
        steps.exceptionally(
                failure -> {
                    failed(failure);
                    return null;
                });
    }

    /** Reports a failure. */
    void failed(Throwable failure) {
        Throwable cause = failure.getCause();
        if (failure instanceof CompletionException && cause != null) {
            LOG.warn("A step failed.", cause);
            failed(cause);
        } else {
            dialogs.warn(FailureSentence.of(failure));
        }
    }

    /** Reads files in the background. */
    TaskRunner tasks() {
        return tasks;
    }
}
