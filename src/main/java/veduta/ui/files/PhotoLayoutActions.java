package veduta.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import veduta.io.document.ReferencePhoto;
import veduta.rendering.LayoutFromPhoto;
import veduta.text.Texts;
import veduta.ui.dialog.Dialogs.FileType;
import veduta.ui.dialog.ReportedTasks;
import veduta.ui.document.UnsavedWork;
import veduta.ui.editor.DocumentState;
import veduta.ui.editor.TracedPhoto;
import veduta.ui.files.recognition.PhotoReadingViewModel;

/** Makes a first layout of a photo, which then lies beneath it. */
public final class PhotoLayoutActions {
    private static final FileType ANYTHING =
            new FileType(Texts.get("file.anything"), List.of("*.*", "*"));

    private final PhotoReadingViewModel reading;
    private final DocumentState state;
    private final UnsavedWork unsaved;
    private final ReportedTasks tasks;

    /** Opens what {@code reading} reads. */
    public PhotoLayoutActions(
            PhotoReadingViewModel reading,
            DocumentState state,
            UnsavedWork unsaved,
            ReportedTasks tasks) {
        this.reading = reading;
        this.state = state;
        this.unsaved = unsaved;
        this.tasks = tasks;
    }

    /** How the reading goes. */
    public PhotoReadingViewModel reading() {
        return reading;
    }

    /** Asks for a photo. */
    public void open() {
        tasks
                .dialogs()
                .open(Texts.get("command.layout-from-photo"), List.of(ANYTHING), false)
                .stream()
                .findFirst()
                .ifPresent(this::take);
    }

    /**
     * Reads the layout of a photo; the open document stays until that is done. A photo that lies
     * under the layout already is not read from its file again.
     */
    public void take(Path photo) {
        Optional<TracedPhoto> traced = state.tracedPhoto().filter(each -> each.isOf(photo));
        reading.read(
                photo,
                traced.map(TracedPhoto::image),
                state.paletteKey(),
                found -> unsaved.whenNothingIsLost(() -> show(photo, traced, found)),
                tasks::report);
    }

    private void show(Path photo, Optional<TracedPhoto> traced, LayoutFromPhoto.Result found) {
        state.open(found.layout(), found.palette(), String.valueOf(photo.getFileName()), false);
        if (traced.isPresent()) {
            state.setReferencePhoto(traced.get());
            return;
        }
        double opacity = state.referenceOpacity();
        tasks.read(
                photo,
                () -> ReferencePhoto.of(photo, opacity),
                reference ->
                        state.setReferencePhoto(
                                new TracedPhoto(found.photo(), reference, Optional.of(photo))));
    }
}
