package veduta.ui.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.image.RgbImage;
import veduta.io.DroppedFile;
import veduta.io.FileKind;
import veduta.io.Recognition;
import veduta.io.photo.RecipePng;
import veduta.layout.Palette;
import veduta.rendering.EmbeddedRecipe;
import veduta.text.Texts;
import veduta.ui.dialog.Dialogs;
import veduta.ui.files.recognition.RecognitionViewModel;

/** Takes files of any kind: finds out what each is, does what it is good for, and reports that. */
public final class DropActions {
    private static final Logger LOG = LoggerFactory.getLogger(DropActions.class);

    /** So many files that cannot be used are reported one by one; of more, number and names. */
    private static final int MOST_NAMES = 3;

    private final FileServices services;
    private final FileActions files;
    private final Dialogs dialogs;
    private final LayoutOpening layouts;
    private final PhotoTracing photos;
    private final Map<FileKind, FileOpener> openers = new EnumMap<>(FileKind.class);
    private Consumer<Path> modelDropped = file -> {};

    /**
     * Takes files into the window of a document.
     *
     * @param layouts opens label maps
     * @param photos puts photos under the layout
     */
    DropActions(
            FileServices services, FileActions files, LayoutOpening layouts, PhotoTracing photos) {
        this.services = services;
        this.files = files;
        this.dialogs = files.tasks().dialogs();
        this.layouts = layouts;
        this.photos = photos;
        layouts.recognition().onReopen(this::reopen);
        openers.put(FileKind.DOCUMENT, file -> files.document(file.file().path()));
        openers.put(FileKind.LAYOUT, layouts);
        openers.put(FileKind.PICTURE, this::openPicture);
        openers.put(FileKind.PHOTO, photos);
        openers.put(FileKind.PALETTE, this::addPalette);
        openers.put(FileKind.MODEL, at(file -> modelDropped.accept(file.path())));
        openers.put(
                FileKind.WEIGHTS,
                at(
                        file ->
                                dialogs.warn(
                                        Texts.get(
                                                "file.weights",
                                                file.path().getFileName(),
                                                file.reason()))));
        openers.put(FileKind.UNKNOWN, at(file -> dialogs.warn(file.reason())));
    }

    /** An opener that is done at once. */
    private static FileOpener at(Consumer<DroppedFile> action) {
        return file -> {
            action.accept(file.file());
            return CompletableFuture.completedFuture(null);
        };
    }

    /** Reports model files that are dropped to {@code listener}. */
    public void onModelDropped(Consumer<Path> listener) {
        modelDropped = listener;
    }

    /** What the last file was read as. */
    public RecognitionViewModel recognition() {
        return layouts.recognition();
    }

    /**
     * Finds out what each file is, in one piece of work, and then does what it is good for, one
     * after the other: what changes the layout comes before the photos, which are for the new one.
     */
    public void drop(List<Path> dropped) {
        if (dropped.isEmpty()) {
            return;
        }
        long mostBytes = Runtime.getRuntime().maxMemory() / 8;
        DropBatch batch = new DropBatch(services.handlers(), dropped, mostBytes);
        files.follow(
                files.tasks()
                        .run(batch.title(), batch::recognise)
                        .handle((recognised, failure) -> Optional.ofNullable(recognised))
                        .thenCompose(recognised -> open(recognised.orElse(List.of()))));
    }

    private CompletableFuture<?> open(List<Recognition> recognised) {
        List<Recognition> ordered =
                recognised.stream()
                        .sorted(Comparator.comparing(each -> each.file().kind() == FileKind.PHOTO))
                        .toList();
        CompletableFuture<?> turn = CompletableFuture.completedFuture(null);
        for (Recognition each : withoutUnknown(ordered)) {
            turn = turn.thenCompose(before -> open(each));
        }
        return turn;
    }

    /** One file that fails unexpectedly does not hold up the others. */
    private CompletableFuture<?> open(Recognition file) {
        FileOpener opener = openers.getOrDefault(file.file().kind(), at(unused -> {}));
        return opener.open(file)
                .handle(
                        (done, failure) -> {
                            Optional.ofNullable(failure).ifPresent(files::failed);
                            return file.file();
                        });
    }

    /** Several files that nothing can be done with are reported in one sentence. */
    private List<Recognition> withoutUnknown(List<Recognition> recognised) {
        List<DroppedFile> unknown =
                recognised.stream()
                        .map(Recognition::file)
                        .filter(each -> each.kind() == FileKind.UNKNOWN)
                        .toList();
        if (unknown.size() <= MOST_NAMES) {
            return recognised;
        }
        unknown.forEach(each -> LOG.warn("{}", each.reason()));
        dialogs.warn(Texts.get("file.several-unknown", unknown.size(), names(unknown)));
        return recognised.stream().filter(each -> each.file().kind() != FileKind.UNKNOWN).toList();
    }

    private static String names(List<DroppedFile> files) {
        return files.stream()
                .limit(MOST_NAMES)
                .map(each -> String.valueOf(each.path().getFileName()))
                .collect(Collectors.joining(", "));
    }

    private void reopen(DroppedFile dropped, Optional<String> encoding, Optional<String> palette) {
        files.follow(
                encoding.isPresent()
                        ? layouts.openAgain(dropped, encoding.get(), palette)
                        : photos.openAgain(dropped));
    }

    /** Opens the layout inside a picture that this program made. */
    private CompletableFuture<?> openPicture(Recognition picture) {
        Path file = picture.file().path();
        Optional<RecipePng.Content> content = picture.content(RecipePng.Content.class);
        return files.nothingIsLost()
                .thenCompose(
                        free ->
                                free
                                        ? files.read(
                                                file,
                                                () ->
                                                        content.isPresent()
                                                                ? services.export()
                                                                        .read(file, content.get())
                                                                : services.export().read(file))
                                        : FileActions.<EmbeddedRecipe>nothing())
                .thenAccept(read -> read.ifPresent(embedded -> files.openPicture(embedded, file)));
    }

    /** Puts a picture without a file under the layout. */
    public void setReferencePhoto(RgbImage picture) {
        photos.setReferencePhoto(picture);
    }

    /** Asks for a photo to lie under the layout. */
    public void openReference() {
        photos.ask();
    }

    private CompletableFuture<?> addPalette(Recognition palette) {
        Path file = palette.file().path();
        Path target = services.folders().palettes().resolve(file.getFileName());
        Optional<Palette> content = palette.content(Palette.class);
        return files.read(
                        file,
                        () -> {
                            Files.createDirectories(target.getParent());
                            boolean isNew = !Files.exists(target);
                            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                            if (isNew && content.isPresent()) {
                                return services.palettes().add(content.get()).orElse("");
                            }
                            services.palettes().reload();
                            return "";
                        })
                .thenAccept(
                        done ->
                                done.ifPresent(
                                        note ->
                                                dialogs.inform(
                                                        (Texts.get(
                                                                                "file.paletteAdded",
                                                                                file.getFileName())
                                                                        + " "
                                                                        + note)
                                                                .strip())));
    }
}
