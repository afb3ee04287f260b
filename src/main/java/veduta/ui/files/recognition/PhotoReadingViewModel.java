package veduta.ui.files.recognition;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import veduta.api.compute.Cancellation;
import veduta.api.compute.EngineOptions;
import veduta.image.RgbImage;
import veduta.rendering.LayoutFromPhoto;
import veduta.text.Texts;
import veduta.ui.task.Outcome;
import veduta.ui.task.TaskRunner;

/** Reads layouts from photos in the background, one at a time. */
public final class PhotoReadingViewModel {
    private final LayoutFromPhoto reading;
    private final TaskRunner tasks;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private @Nullable Cancellation cancellation;

    /** Reads by {@code reading}. */
    public PhotoReadingViewModel(LayoutFromPhoto reading, TaskRunner tasks) {
        this.reading = reading;
        this.tasks = tasks;
    }

    /**
     * Begins to read a photo, unless another one is being read.
     *
     * @param known the photo, if it has been read from its file; empty to read it
     * @param paletteKey palette that the layout should have if that can be
     * @param done gets what was read
     * @param failed gets what went wrong; neither is called if it is cancelled
     */
    public void read(
            Path photo,
            Optional<RgbImage> known,
            String paletteKey,
            Consumer<LayoutFromPhoto.Result> done,
            Consumer<Throwable> failed) {
        if (running.get()) {
            return;
        }
        LayoutFromPhoto.Request wish =
                new LayoutFromPhoto.Request(
                        known.map(LayoutFromPhoto.Source::of)
                                .orElseGet(() -> LayoutFromPhoto.Source.of(photo)),
                        Optional.empty(),
                        paletteKey,
                        false,
                        EngineOptions.AUTO);
        String title = Texts.get("photo.reading", photo.getFileName());
        sentence.set(title);
        share.set(0);
        running.set(true);
        cancellation =
                tasks.start(
                        title,
                        (progress, stop) -> reading.read(wish, progress, stop),
                        new Outcome<>(
                                found -> {
                                    running.set(false);
                                    done.accept(found);
                                },
                                failure -> {
                                    running.set(false);
                                    failed.accept(failure);
                                },
                                () -> running.set(false),
                                share::set));
    }

    /** Stops at the next safe point. */
    public void cancel() {
        if (cancellation != null && running.get()) {
            sentence.set(Texts.get("photo.stopping"));
            cancellation.cancel();
        }
    }

    /** Whether a photo is being read. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The share that is done, 0..1. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** What goes on. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }
}
