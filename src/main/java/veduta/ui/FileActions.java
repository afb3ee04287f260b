package veduta.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import veduta.file.DroppedFile;
import veduta.file.FileRecognition;
import veduta.file.document.DocumentView;
import veduta.file.document.VedutaDocument;
import veduta.file.document.VedutaFile;
import veduta.file.encoding.DecodedLayout;
import veduta.file.encoding.LayoutChoice;
import veduta.file.recovery.Leftover;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.ui.dialog.Dialogs;
import veduta.ui.dialog.Dialogs.FileType;
import veduta.ui.dialog.FailureSentence;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.palette.PaletteViewModel;
import veduta.ui.task.Outcome;
import veduta.ui.task.TaskRunner;
import veduta.ui.text.Texts;

/** Opening and saving. Everything slow happens away from the JavaFX thread. */
final class FileActions {
    private static final FileType DOCUMENTS =
            new FileType(Texts.get("file.documents"), List.of("*" + VedutaFile.ENDING));
    private static final FileType ANYTHING =
            new FileType(Texts.get("file.anything"), List.of("*.*", "*"));

    /** An encoding that scores less is not offered. */
    private static final double LIKELY = 0.2;

    /** Encodings whose scores are nearer than this are asked about. */
    private static final double DOUBT = 0.1;

    private final Services services;
    private final DocumentViewModel document;
    private final PaletteViewModel palette;
    private final WorkArea area;
    private final Dialogs dialogs;
    private final TaskRunner tasks;
    private Consumer<Path> modelDropped = file -> {};

    FileActions(
            Services services,
            DocumentViewModel document,
            PaletteViewModel palette,
            WorkArea area,
            Dialogs dialogs,
            TaskRunner tasks) {
        this.services = services;
        this.document = document;
        this.palette = palette;
        this.area = area;
        this.dialogs = dialogs;
        this.tasks = tasks;
    }

    /** Tells {@code listener} of model files that are dropped. */
    void onModelDropped(Consumer<Path> listener) {
        modelDropped = listener;
    }

    /** Begins an empty layout of a size, after asking about unsaved work. */
    void begin(Palette newPalette, Size size) {
        whenNothingIsLost(
                () ->
                        document.open(
                                LabelMap.filled(size, LabelMap.VOID),
                                newPalette,
                                Texts.get("document.untitled"),
                                Optional.empty(),
                                true));
    }

    /** Asks for a file and opens it. */
    void open() {
        dialogs.open(Texts.get("command.open"), List.of(ANYTHING, DOCUMENTS), false).stream()
                .findFirst()
                .ifPresent(this::open);
    }

    /** Opens a document or a layout file of any encoding. */
    void open(Path file) {
        open(file, Optional.empty());
    }

    private void open(Path file, Optional<String> encoding) {
        whenNothingIsLost(
                () ->
                        tasks.start(
                                Texts.get("file.opening", file.getFileName()),
                                (progress, cancellation) -> read(file, encoding),
                                Outcome.of(opened -> show(file, opened), this::failed)));
    }

    /** Finds out what each file is, and does what it is good for. */
    void drop(List<Path> files) {
        for (Path file : files) {
            tasks.start(
                    Texts.get("file.opening", file.getFileName()),
                    (progress, cancellation) ->
                            new FileRecognition(services.layouts()).recognise(file),
                    Outcome.of(this::take, this::failed));
        }
    }

    private void take(DroppedFile dropped) {
        Path file = dropped.path();
        switch (dropped.kind()) {
            case DOCUMENT -> open(file);
            case LAYOUT -> askEncoding(dropped);
            case PICTURE -> openPicture(file);
            case PHOTO -> trace(file);
            case MODEL -> modelDropped.accept(file);
            case PALETTE -> addPalette(file);
            case WEIGHTS, UNKNOWN -> dialogs.warn(dropped.reason());
        }
    }

    /** Opens a layout; asks how to read it where several ways are about as likely. */
    private void askEncoding(DroppedFile dropped) {
        List<String> likely =
                dropped.encodings().stream()
                        .filter(each -> each.score() >= LIKELY)
                        .map(each -> each.key())
                        .toList();
        double best = dropped.encodings().get(0).score();
        boolean doubtful =
                dropped.encodings().stream().filter(each -> each.score() > best - DOUBT).count()
                        > 1;
        if (!doubtful) {
            open(dropped.path(), Optional.of(dropped.encodings().get(0).key()));
            return;
        }
        dialogs.choose(
                        Texts.get("file.encoding"),
                        Texts.get(
                                "file.encodingQuestion",
                                dropped.path().getFileName(),
                                dropped.reason()),
                        likely,
                        likely.get(0))
                .ifPresent(chosen -> open(dropped.path(), Optional.of(chosen)));
    }

    /** Takes up the layout inside a picture that this program made. */
    private void openPicture(Path file) {
        whenNothingIsLost(
                () ->
                        tasks.start(
                                Texts.get("file.opening", file.getFileName()),
                                (progress, cancellation) -> services.export().read(file),
                                Outcome.of(
                                        kept ->
                                                document.open(
                                                        kept.layout(),
                                                        kept.palette(),
                                                        String.valueOf(file.getFileName()),
                                                        Optional.empty(),
                                                        true),
                                        this::failed)));
    }

    /** Lays a photo under the layout. */
    void trace(Path file) {
        tasks.start(
                Texts.get("file.opening", file.getFileName()),
                (progress, cancellation) -> services.photos().read(file),
                Outcome.of(
                        photo -> {
                            area.referenceProperty().set(photo);
                            dialogs.tell(Texts.get("file.reference", file.getFileName()));
                        },
                        this::failed));
    }

    /** Asks for a photo to lie under the layout. */
    void openReference() {
        dialogs.open(Texts.get("command.add-reference"), List.of(ANYTHING), false).stream()
                .findFirst()
                .ifPresent(this::trace);
    }

    private void addPalette(Path file) {
        Path target = services.folders().palettes().resolve(file.getFileName());
        tasks.start(
                Texts.get("file.opening", file.getFileName()),
                (progress, cancellation) -> {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                    return target;
                },
                Outcome.of(
                        done -> dialogs.tell(Texts.get("file.paletteAdded", file.getFileName())),
                        this::failed));
    }

    /** Offers what a crash left behind. */
    void offerLeftovers() {
        tasks.start(
                Texts.get("recovery.task"),
                (progress, cancellation) -> services.recovery().find(),
                Outcome.of(found -> found.forEach(this::offer), this::failed));
    }

    private void offer(Leftover leftover) {
        String name =
                leftover.origin()
                        .map(path -> String.valueOf(path.getFileName()))
                        .orElse(Texts.get("document.untitled"));
        String takeUp = Texts.get("recovery.yes");
        Optional<String> answer =
                dialogs.choose(
                        Texts.get("recovery.title"),
                        Texts.get("recovery.question", name),
                        List.of(takeUp, Texts.get("recovery.discard")),
                        takeUp);
        boolean wanted = answer.filter(takeUp::equals).isPresent();
        tasks.start(
                Texts.get("recovery.task"),
                (progress, cancellation) -> {
                    Optional<VedutaDocument> restored =
                            wanted ? Optional.of(leftover.restore()) : Optional.empty();
                    if (answer.isPresent()) {
                        leftover.discard();
                    } else {
                        leftover.close();
                    }
                    return restored;
                },
                Outcome.of(
                        restored ->
                                restored.ifPresent(
                                        found ->
                                                document.open(
                                                        found.layout(),
                                                        found.palette(),
                                                        name,
                                                        leftover.origin(),
                                                        false)),
                        this::failed));
    }

    /** A document with how many of its layout's pixels were guessed. */
    private record Opened(VedutaDocument document, boolean isDocument, long movedPixels) {}

    private Opened read(Path file, Optional<String> encoding) throws IOException {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(VedutaFile.ENDING)) {
            return new Opened(services.documents().read(file), true, 0);
        }
        DecodedLayout read =
                services.reader().read(file, new LayoutChoice(encoding, Optional.empty()));
        return new Opened(
                VedutaDocument.of(read.layout(), read.palette()), false, read.movedPixels());
    }

    private void show(Path file, Opened opened) {
        VedutaDocument read = opened.document();
        document.open(
                read.layout(),
                read.palette(),
                String.valueOf(file.getFileName()),
                opened.isDocument() ? Optional.of(file) : Optional.empty(),
                true);
        palette.locked().clear();
        read.lockedClasses()
                .forEach(
                        key ->
                                read.palette()
                                        .labelOf(key)
                                        .ifPresent(label -> palette.locked().add(label)));
        if (opened.isDocument()) {
            area.modeProperty().set(read.view().mode());
        } else if (opened.movedPixels() > 0) {
            dialogs.tell(
                    Texts.get(
                            "file.recognisedMoved",
                            file.getFileName(),
                            read.palette().title(),
                            opened.movedPixels()));
        } else {
            dialogs.tell(Texts.get("file.recognised", file.getFileName(), read.palette().title()));
        }
    }

    /** Saves where it was saved before, or asks where. */
    void save(Runnable then) {
        Path known = document.fileProperty().get();
        if (known == null) {
            saveAs(then);
        } else {
            write(known, then);
        }
    }

    /** Asks where to save. */
    void saveAs(Runnable then) {
        dialogs.save(Texts.get("command.save-as"), suggestedName(), List.of(DOCUMENTS))
                .ifPresent(chosen -> write(withEnding(chosen), then));
    }

    private String suggestedName() {
        String title = document.titleProperty().get();
        int dot = title.lastIndexOf('.');
        return (dot > 0 ? title.substring(0, dot) : title) + VedutaFile.ENDING;
    }

    private static Path withEnding(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(VedutaFile.ENDING)
                ? file
                : file.resolveSibling(name + VedutaFile.ENDING);
    }

    private void write(Path file, Runnable then) {
        long state = document.state();
        VedutaDocument saved = snapshot();
        tasks.start(
                Texts.get("file.saving", file.getFileName()),
                (progress, cancellation) -> {
                    services.documents().write(file, saved);
                    return file;
                },
                Outcome.of(
                        done -> {
                            document.saved(file, state);
                            then.run();
                        },
                        this::failed));
    }

    /** The document as it is now. */
    VedutaDocument snapshot() {
        Palette classes = document.paletteProperty().get();
        Set<String> locked = new TreeSet<>();
        palette.locked()
                .forEach(label -> classes.byLabel(label).ifPresent(each -> locked.add(each.key())));
        DocumentView view =
                new DocumentView(
                        area.modeProperty().get(),
                        0,
                        0,
                        0,
                        area.layoutOpacityProperty().get(),
                        area.wipeProperty().get());
        return VedutaDocument.of(document.layout(), classes)
                .withView(view)
                .withLockedClasses(locked);
    }

    /** Asks what to do with unsaved work, then goes on unless the user went back. */
    void whenNothingIsLost(Runnable then) {
        if (!document.unsavedProperty().get()) {
            then.run();
            return;
        }
        switch (dialogs.askUnsaved(document.titleProperty().get())) {
            case SAVE -> save(then);
            case DISCARD -> then.run();
            case CANCEL -> {
                // The document stays open.
            }
        }
    }

    private void failed(Throwable failure) {
        dialogs.warn(FailureSentence.of(failure));
    }
}
