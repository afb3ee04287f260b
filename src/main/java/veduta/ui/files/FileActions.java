package veduta.ui.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.image.Size;
import veduta.io.document.VedutaFile;
import veduta.io.encoding.DecodedLayout;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.rendering.EmbeddedRecipe;
import veduta.text.Texts;
import veduta.ui.dialog.Dialogs;
import veduta.ui.dialog.Dialogs.FileType;
import veduta.ui.dialog.ReportedTasks;
import veduta.ui.document.UnsavedWork;
import veduta.ui.editor.DocumentPictures;
import veduta.ui.editor.DocumentState;
import veduta.ui.editor.OpenedDocument;

/** Opening and saving. Everything slow happens away from the JavaFX thread. */
public final class FileActions {
    private static final Logger LOG = LoggerFactory.getLogger(FileActions.class);
    private static final FileType DOCUMENTS =
            new FileType(Texts.get("file.documents"), List.of("*" + VedutaFile.ENDING));
    private static final FileType ANYTHING =
            new FileType(Texts.get("file.anything"), List.of("*.*", "*"));

    private final FileServices services;
    private final DocumentState state;
    private final UnsavedWork unsaved;
    private final ReportedTasks tasks;
    private final Dialogs dialogs;
    private Consumer<Path> foreign = file -> {};
    private Consumer<Path> missing = file -> {};
    private Consumer<Path> opened = file -> {};

    /**
     * Files of a document.
     *
     * @param state what is opened
     * @param unsaved asked before something else is opened
     * @param tasks reads files
     */
    public FileActions(
            FileServices services, DocumentState state, UnsavedWork unsaved, ReportedTasks tasks) {
        this.services = services;
        this.state = state;
        this.unsaved = unsaved;
        this.tasks = tasks;
        this.dialogs = tasks.dialogs();
    }

    /** Hands files that are no documents to {@code listener}. */
    public void onForeign(Consumer<Path> listener) {
        foreign = listener;
    }

    /** Notifies {@code listener} of files that are gone. */
    public void onMissing(Consumer<Path> listener) {
        missing = listener;
    }

    /** Notifies {@code listener} of label maps and pictures that were opened. */
    public void onOpened(Consumer<Path> listener) {
        opened = listener;
    }

    /** Begins an empty layout of a size, after asking about unsaved work. */
    public void begin(Palette palette, Size size) {
        unsaved.whenNothingIsLost(
                () ->
                        state.open(
                                LabelMap.filled(size, LabelMap.VOID),
                                palette,
                                Texts.get("document.untitled"),
                                true));
    }

    /** Asks for a file and opens it. */
    public void open() {
        dialogs.open(Texts.get("command.open"), List.of(ANYTHING, DOCUMENTS), false).stream()
                .findFirst()
                .ifPresent(this::open);
    }

    /** Opens a document, or whatever else a file is good for. */
    public void open(Path file) {
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
    public void take(Path file, OpenedDocument opened) {
        state.open(opened, String.valueOf(file.getFileName()), Optional.of(file), true);
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
            Path file, ReportedTasks.Reading<DecodedLayout> reading, boolean again) {
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
        if (again) {
            reopen(read, file);
        } else {
            open(read.layout(), read.palette(), file);
        }
        opened.accept(file);
    }

    /** Opens the layout inside a picture that was rendered; its file counts as recent. */
    void openPicture(EmbeddedRecipe picture, Path file) {
        state.openPicture(picture, String.valueOf(file.getFileName()));
        opened.accept(file);
    }

    private void reopen(DecodedLayout read, Path file) {
        state.reopen(read.layout(), read.palette(), String.valueOf(file.getFileName()));
    }

    /** Opens a layout under the name of a file; a photo under the one before does not stay. */
    public void open(LabelMap layout, Palette palette, Path file) {
        state.open(layout, palette, String.valueOf(file.getFileName()), true);
    }

    /** Asks about unsaved work, see {@link UnsavedWork#nothingIsLost}. */
    CompletableFuture<Boolean> nothingIsLost() {
        return unsaved.nothingIsLost();
    }

    /** Reads a file and goes on with what was read. */
    <T> void reading(Path file, ReportedTasks.Reading<T> work, Consumer<T> then) {
        tasks.read(file, work, then);
    }

    /**
     * Reads in the background; why that failed is reported.
     *
     * @return completed with what was read; with nothing if it failed or was stopped
     */
    <T> CompletableFuture<Optional<T>> read(Path file, ReportedTasks.Reading<T> work) {
        String title = Texts.get("file.opening", file.getFileName());
        return tasks.run(title, (progress, cancellation) -> work.read())
                .handle((value, failure) -> Optional.ofNullable(value));
    }

    /** Nothing was read. */
    static <T> CompletableFuture<Optional<T>> nothing() {
        return CompletableFuture.completedFuture(Optional.empty());
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
            tasks.report(failure);
        }
    }

    /** Reads files in the background; failures are reported. */
    ReportedTasks tasks() {
        return tasks;
    }
}
