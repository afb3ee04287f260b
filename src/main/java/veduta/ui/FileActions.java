package veduta.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import veduta.image.Size;
import veduta.io.document.VedutaDocument;
import veduta.io.document.VedutaFile;
import veduta.io.encoding.DecodedLayout;
import veduta.io.encoding.LayoutChoice;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;
import veduta.ui.dialog.Dialogs;
import veduta.ui.dialog.Dialogs.FileType;
import veduta.ui.dialog.FailureSentence;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.task.Outcome;
import veduta.ui.task.TaskRunner;

/** Opening and saving. Everything slow happens away from the JavaFX thread. */
final class FileActions {
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
        openDocument(file, () -> {});
    }

    /**
     * Opens a document, whatever its name ends in.
     *
     * @param after called when it is open, and as well when it was not opened
     */
    void openDocument(Path file, Runnable after) {
        DocumentPictures pictures = new DocumentPictures(services.export());
        // Read first: about a file that cannot be opened nothing needs to be asked.
        tasks.start(
                Texts.get("file.opening", file.getFileName()),
                (progress, cancellation) -> pictures.unpack(services.documents().read(file)),
                new Outcome<>(
                        read ->
                                whenNothingIsLost(
                                        () -> {
                                            take(file, read);
                                            after.run();
                                        },
                                        after),
                        failure -> {
                            failed(failure);
                            after.run();
                        },
                        after,
                        share -> {}));
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
     * @param again whether the same file is open already, and is only read in another way
     * @param then called when it is open
     * @param otherwise called when it was not opened
     */
    void openLayout(
            Path file,
            LayoutChoice choice,
            boolean again,
            Consumer<DecodedLayout> then,
            Runnable otherwise) {
        whenNothingIsLost(
                () ->
                        tasks.start(
                                Texts.get("file.opening", file.getFileName()),
                                (progress, cancellation) -> services.reader().read(file, choice),
                                Outcome.of(
                                        read -> {
                                            if (!again) {
                                                state.leaveReference();
                                            }
                                            show(read.layout(), read.palette(), file);
                                            opened.accept(file);
                                            then.accept(read);
                                        },
                                        failure -> {
                                            failed(failure);
                                            otherwise.run();
                                        })),
                otherwise);
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
        save(() -> {}, () -> {});
    }

    /**
     * The same.
     *
     * @param then called when it is saved
     * @param otherwise called when it was not
     */
    private void save(Runnable then, Runnable otherwise) {
        Path known = document.fileProperty().get();
        if (known == null) {
            saveAs(then, otherwise);
        } else {
            write(known, then, otherwise);
        }
    }

    /** Asks where to save. */
    void saveAs() {
        saveAs(() -> {}, () -> {});
    }

    private void saveAs(Runnable then, Runnable otherwise) {
        new SaveQuestion(dialogs, Texts.get("command.save-as"), suggestedName(), List.of(DOCUMENTS))
                .one()
                .ifPresentOrElse(file -> write(file, then, otherwise), otherwise);
    }

    private String suggestedName() {
        String title = document.titleProperty().get();
        int dot = title.lastIndexOf('.');
        return (dot > 0 ? title.substring(0, dot) : title) + VedutaFile.ENDING;
    }

    private void write(Path file, Runnable then, Runnable otherwise) {
        DocumentViewModel.SavePoint point = document.savePoint();
        DocumentState.Packing packing = state.whole();
        saves.start(
                Texts.get("file.saving", file.getFileName()),
                (progress, cancellation) -> {
                    services.documents().write(file, packing.pack());
                    return file;
                },
                new Outcome<>(
                        done -> {
                            document.saved(file, point);
                            then.run();
                        },
                        failure -> {
                            failed(failure);
                            otherwise.run();
                        },
                        otherwise,
                        share -> {}));
    }

    /** The document as it is now, without its pictures. */
    VedutaDocument snapshot() {
        return state.snapshot();
    }

    /** Asks what to do with unsaved work, then goes on unless the user went back. */
    void whenNothingIsLost(Runnable then) {
        whenNothingIsLost(then, () -> {});
    }

    /**
     * The same; when the user went back, or it could not be saved, {@code otherwise} is called.
     * What is painted while it is being saved is asked about, too.
     */
    void whenNothingIsLost(Runnable then, Runnable otherwise) {
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

    /** Reads something of a file in the background. */
    interface Reading<T> {
        T read() throws IOException, veduta.api.compute.SynthesisException;
    }

    /** Reads, and then goes on with what was read, or tells why not. */
    <T> void reading(Path file, Reading<T> work, Consumer<T> then) {
        reading(file, work, then, () -> {});
    }

    /**
     * Reads, and then goes on with what was read, or tells why not.
     *
     * @param after called at the end in every case
     */
    <T> void reading(Path file, Reading<T> work, Consumer<T> then, Runnable after) {
        tasks.start(
                Texts.get("file.opening", file.getFileName()),
                (progress, cancellation) -> work.read(),
                new Outcome<>(
                        read -> {
                            then.accept(read);
                            after.run();
                        },
                        failure -> {
                            failed(failure);
                            after.run();
                        },
                        after,
                        share -> {}));
    }

    private void failed(Throwable failure) {
        dialogs.warn(FailureSentence.of(failure));
    }
}
