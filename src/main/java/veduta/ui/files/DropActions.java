package veduta.ui.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.image.RgbImage;
import veduta.io.DroppedFile;
import veduta.io.FileKind;
import veduta.io.FileRecognition;
import veduta.io.document.ReferencePhoto;
import veduta.io.encoding.Encoding;
import veduta.io.encoding.LayoutChoice;
import veduta.text.Texts;
import veduta.ui.dialog.Dialogs;
import veduta.ui.dialog.Dialogs.FileType;
import veduta.ui.editor.DocumentState;
import veduta.ui.editor.TracedPhoto;
import veduta.ui.editor.WorkArea;
import veduta.ui.files.recognition.RecognitionViewModel;
import veduta.ui.files.recognition.RecognitionViewModel.Reading;

/** Takes files of any kind: finds out what each is, does what it is good for, and tells that. */
public final class DropActions {
    private static final FileType ANYTHING =
            new FileType(Texts.get("file.anything"), List.of("*.*", "*"));

    /** An encoding that scores less is not offered before it is read. */
    private static final double LIKELY = 0.2;

    /** Encodings whose scores are nearer than this are asked about. */
    private static final double DOUBT = 0.1;

    private static final Logger LOG = LoggerFactory.getLogger(DropActions.class);

    /** So many files that cannot be used are told one by one; of more, their number and names. */
    private static final int MOST_NAMES = 3;

    private final FileServices services;
    private final FileActions files;
    private final DocumentState state;
    private final WorkArea area;
    private final Dialogs dialogs;
    private final RecognitionViewModel recognition = new RecognitionViewModel(this::overrule);
    private Consumer<Path> modelDropped = file -> {};

    /** Takes files into the window of a document. */
    public DropActions(
            FileServices services,
            FileActions files,
            DocumentState state,
            WorkArea area,
            Dialogs dialogs) {
        this.services = services;
        this.files = files;
        this.state = state;
        this.area = area;
        this.dialogs = dialogs;
    }

    /** Tells {@code listener} of model files that are dropped. */
    public void onModelDropped(Consumer<Path> listener) {
        modelDropped = listener;
    }

    /** What the last file was read as. */
    public RecognitionViewModel recognition() {
        return recognition;
    }

    /**
     * Finds out what each file is, and does what it is good for, one after the other: what changes
     * the layout comes before the photos, which shall lie under the new one.
     */
    public void drop(List<Path> dropped) {
        FileRecognition recogniser = new FileRecognition(services.layouts());
        recognise(recogniser, new ArrayDeque<>(dropped), new ArrayList<>());
    }

    private void recognise(
            FileRecognition recogniser, Deque<Path> left, List<DroppedFile> recognised) {
        Path file = left.poll();
        if (file == null) {
            recognised.sort(Comparator.comparing(each -> each.kind() == FileKind.PHOTO));
            takeNext(new ArrayDeque<>(withoutUnknown(recognised)));
        } else {
            files.reading(
                    file,
                    () -> recogniser.recognise(file),
                    recognised::add,
                    () -> recognise(recogniser, left, recognised));
        }
    }

    /** Of several files that nothing can be done with, one sentence tells. */
    private List<DroppedFile> withoutUnknown(List<DroppedFile> recognised) {
        List<DroppedFile> unknown =
                recognised.stream().filter(each -> each.kind() == FileKind.UNKNOWN).toList();
        if (unknown.size() <= MOST_NAMES) {
            return recognised;
        }
        unknown.forEach(each -> LOG.warn("{}", each.reason()));
        dialogs.warn(Texts.get("file.several-unknown", unknown.size(), names(unknown)));
        return recognised.stream().filter(each -> each.kind() != FileKind.UNKNOWN).toList();
    }

    private static String names(List<DroppedFile> files) {
        return files.stream()
                .limit(MOST_NAMES)
                .map(each -> String.valueOf(each.path().getFileName()))
                .collect(Collectors.joining(", "));
    }

    private void takeNext(Deque<DroppedFile> left) {
        DroppedFile next = left.poll();
        if (next != null) {
            take(next, () -> takeNext(left));
        }
    }

    private void take(DroppedFile dropped, Runnable after) {
        Path file = dropped.path();
        switch (dropped.kind()) {
            case DOCUMENT -> files.openDocument(file, after);
            case LAYOUT -> askEncoding(dropped, after);
            case PICTURE -> openPicture(file, after);
            case PHOTO -> takePhoto(dropped, after);
            case PALETTE -> addPalette(file, after);
            case MODEL -> {
                modelDropped.accept(file);
                after.run();
            }
            case WEIGHTS -> {
                dialogs.warn(Texts.get("file.weights", file.getFileName(), dropped.reason()));
                after.run();
            }
            case UNKNOWN -> {
                dialogs.warn(dropped.reason());
                after.run();
            }
        }
    }

    /** Opens a layout; asks how to read it where several ways are about as likely. */
    private void askEncoding(DroppedFile dropped, Runnable after) {
        List<String> likely =
                dropped.encodings().stream()
                        .filter(each -> each.score() >= LIKELY)
                        .map(each -> each.key())
                        .toList();
        double best = dropped.encodings().get(0).score();
        boolean doubtful =
                dropped.encodings().stream().filter(each -> each.score() > best - DOUBT).count()
                        > 1;
        Optional<String> chosen =
                doubtful ? choose(dropped, likely) : Optional.of(dropped.encodings().get(0).key());
        chosen.ifPresentOrElse(
                key -> openLayout(dropped, key, Optional.empty(), false, after), after);
    }

    /** Asks which encoding a file is in, by their names for people. */
    private Optional<String> choose(DroppedFile dropped, List<String> likely) {
        List<String> titles = likely.stream().map(this::titleOf).toList();
        return dialogs.choose(
                        Texts.get("file.encoding"),
                        Texts.get(
                                "file.encodingQuestion",
                                dropped.path().getFileName(),
                                dropped.reason()),
                        titles,
                        titles.get(0))
                .map(title -> likely.get(titles.indexOf(title)));
    }

    private String titleOf(String encoding) {
        return services.layouts().encodings().find(encoding).map(Encoding::title).orElse(encoding);
    }

    private void openLayout(
            DroppedFile dropped,
            String encoding,
            Optional<String> palette,
            boolean again,
            Runnable after) {
        files.openLayout(
                dropped.path(),
                new LayoutChoice(Optional.of(encoding), palette),
                again,
                read -> {
                    recognition.show(
                            new Reading(
                                    dropped,
                                    Optional.of(encoding),
                                    Optional.of(read.palette()),
                                    read.movedPixels()),
                            services.layouts().encodings(),
                            services.palettes().all());
                    after.run();
                },
                () -> {
                    recognition.takeBack();
                    after.run();
                });
    }

    private void overrule(
            DroppedFile dropped, Optional<String> encoding, Optional<String> palette) {
        if (encoding.isPresent()) {
            openLayout(dropped, encoding.get(), palette, true, () -> {});
        } else {
            takePhoto(dropped, () -> {});
        }
    }

    /** Takes up the layout inside a picture that this program made. */
    private void openPicture(Path file, Runnable after) {
        files.whenNothingIsLost(
                () ->
                        files.reading(
                                file,
                                () -> services.export().read(file),
                                kept -> files.openFile(kept.layout(), kept.palette(), file),
                                after),
                after);
    }

    private void takePhoto(DroppedFile dropped, Runnable after) {
        trace(
                dropped.path(),
                () ->
                        recognition.show(
                                new Reading(dropped, Optional.empty(), Optional.empty(), 0),
                                services.layouts().encodings(),
                                services.palettes().all()),
                after);
    }

    private void trace(Path file, Runnable then, Runnable after) {
        double opacity = area.referenceOpacityProperty().get();
        files.reading(
                file,
                () ->
                        new TracedPhoto(
                                services.photos().read(file), ReferencePhoto.of(file, opacity)),
                photo -> {
                    state.trace(photo);
                    then.run();
                    if (state.stretches(photo.image().size())) {
                        dialogs.tell(Texts.get("file.stretched", file.getFileName()));
                    }
                },
                after);
    }

    /** Lays a picture without a file under the layout. */
    public void trace(RgbImage picture) {
        double opacity = area.referenceOpacityProperty().get();
        files.reading(
                Path.of("pasted.png"),
                () -> new TracedPhoto(picture, ReferencePhoto.of(picture, opacity)),
                photo -> {
                    state.trace(photo);
                    dialogs.tell(Texts.get("clipboard.reference"));
                });
    }

    /** Asks for a photo to lie under the layout. */
    void openReference() {
        dialogs.open(Texts.get("command.add-reference"), List.of(ANYTHING), false).stream()
                .findFirst()
                .ifPresent(
                        file ->
                                trace(
                                        file,
                                        () ->
                                                dialogs.tell(
                                                        Texts.get(
                                                                "file.reference",
                                                                file.getFileName())),
                                        () -> {}));
    }

    private void addPalette(Path file, Runnable after) {
        Path target = services.folders().palettes().resolve(file.getFileName());
        files.reading(
                file,
                () -> {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                    services.palettes().reload();
                    return target;
                },
                done -> dialogs.tell(Texts.get("file.paletteAdded", file.getFileName())),
                after);
    }
}
