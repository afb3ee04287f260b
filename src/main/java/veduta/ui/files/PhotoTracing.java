package veduta.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import veduta.image.RgbImage;
import veduta.io.DroppedFile;
import veduta.io.Recognition;
import veduta.io.document.ReferencePhoto;
import veduta.io.handler.PhotoFile;
import veduta.text.Texts;
import veduta.ui.dialog.Dialogs;
import veduta.ui.dialog.Dialogs.FileType;
import veduta.ui.editor.DocumentState;
import veduta.ui.editor.TracedPhoto;
import veduta.ui.files.recognition.RecognitionViewModel;
import veduta.ui.files.recognition.RecognitionViewModel.Reading;

/** Puts photos under the layout, to be traced. */
final class PhotoTracing implements FileOpener {
    private static final FileType ANYTHING =
            new FileType(Texts.get("file.anything"), List.of("*.*", "*"));

    private final FileServices services;
    private final FileActions files;
    private final DocumentState state;
    private final Dialogs dialogs;
    private final RecognitionViewModel recognition;

    /**
     * Traces photos.
     *
     * @param recognition shows that a file was taken for a photo
     */
    PhotoTracing(
            FileServices services,
            FileActions files,
            DocumentState state,
            RecognitionViewModel recognition) {
        this.services = services;
        this.files = files;
        this.state = state;
        this.dialogs = files.tasks().dialogs();
        this.recognition = recognition;
    }

    @Override
    public CompletableFuture<?> open(Recognition file) {
        Path path = file.file().path();
        return file.content(PhotoFile.class)
                .map(photo -> CompletableFuture.completedFuture(Optional.of(photo)))
                .orElseGet(() -> read(path))
                .thenAccept(photo -> photo.ifPresent(each -> setReferencePhoto(file.file(), each)));
    }

    /** Takes a file for a photo that was read as a label map; by now it may have changed. */
    CompletableFuture<?> openAgain(DroppedFile file) {
        return read(file.path())
                .thenAccept(photo -> photo.ifPresent(each -> setReferencePhoto(file, each)));
    }

    private CompletableFuture<Optional<PhotoFile>> read(Path file) {
        return files.read(file, () -> PhotoFile.read(file));
    }

    private void setReferencePhoto(DroppedFile file, PhotoFile photo) {
        setReferencePhoto(photo, Optional.of(file.path()));
        recognition.show(
                new Reading(file, Optional.empty(), Optional.empty(), 0),
                services.layouts().encodings(),
                services.palettes().all());
        reportStretching(file.path(), photo);
    }

    private void setReferencePhoto(PhotoFile photo, Optional<Path> file) {
        double opacity = state.referenceOpacity();
        state.setReferencePhoto(
                new TracedPhoto(photo.image(), photo.reference().withOpacity(opacity), file));
    }

    private void reportStretching(Path file, PhotoFile photo) {
        if (state.stretches(photo.image().size())) {
            dialogs.inform(Texts.get("file.stretched", file.getFileName()));
        }
    }

    /** Puts a picture without a file under the layout. */
    void setReferencePhoto(RgbImage picture) {
        files.reading(
                Path.of("pasted.png"),
                () -> new PhotoFile(picture, ReferencePhoto.of(picture, 1)),
                photo -> {
                    setReferencePhoto(photo, Optional.empty());
                    dialogs.inform(Texts.get("clipboard.reference"));
                });
    }

    /** Asks for a photo to lie under the layout. */
    void ask() {
        dialogs.open(Texts.get("command.add-reference"), List.of(ANYTHING), false).stream()
                .findFirst()
                .ifPresent(
                        file ->
                                files.reading(
                                        file,
                                        () -> PhotoFile.read(file),
                                        photo -> {
                                            setReferencePhoto(photo, Optional.of(file));
                                            dialogs.inform(
                                                    Texts.get(
                                                            "file.reference", file.getFileName()));
                                            reportStretching(file, photo);
                                        }));
    }
}
