package veduta.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import veduta.io.document.ReferencePhoto;
import veduta.rendering.LayoutFromPhoto;
import veduta.text.Texts;
import veduta.ui.dialog.Dialogs.FileType;
import veduta.ui.recognition.PhotoReadingViewModel;

/** Makes a first layout of a photo, which then lies beneath it. */
final class PhotoLayoutActions {
    private static final FileType ANYTHING =
            new FileType(Texts.get("file.anything"), List.of("*.*", "*"));

    private final Desk desk;
    private final PhotoReadingViewModel reading;

    PhotoLayoutActions(Desk desk, LayoutFromPhoto photos) {
        this.desk = desk;
        this.reading = new PhotoReadingViewModel(photos, desk.tasks());
    }

    /** How the reading goes. */
    PhotoReadingViewModel reading() {
        return reading;
    }

    /** Asks for a photo. */
    void open() {
        desk
                .dialogs()
                .open(Texts.get("command.layout-from-photo"), List.of(ANYTHING), false)
                .stream()
                .findFirst()
                .ifPresent(this::take);
    }

    /** Reads the layout of a photo; the open document stays until that is done. */
    void take(Path photo) {
        String palette = desk.document().paletteProperty().get().key();
        reading.read(
                photo,
                palette,
                found -> desk.files().whenNothingIsLost(() -> show(photo, found)),
                desk::warn);
    }

    private void show(Path photo, LayoutFromPhoto.Found found) {
        desk.state().leaveReference();
        desk.document()
                .open(
                        found.layout(),
                        found.palette(),
                        String.valueOf(photo.getFileName()),
                        Optional.empty(),
                        false);
        double opacity = desk.area().referenceOpacityProperty().get();
        desk.files()
                .reading(
                        photo,
                        () -> ReferencePhoto.of(photo, opacity),
                        kept -> desk.state().trace(new TracedPhoto(found.photo(), kept)));
    }
}
