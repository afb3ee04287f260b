package veduta.ui.export;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import veduta.image.RgbImage;
import veduta.io.pair.OwnPairs;
import veduta.io.photo.Photos;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;
import veduta.ui.dialog.Dialogs;
import veduta.ui.dialog.Dialogs.FileType;
import veduta.ui.dialog.ReportedTasks;

/** Puts layouts and their pictures among the user's own pairs, which trainings learn from. */
public final class PairActions {
    private static final FileType ANYTHING =
            new FileType(Texts.get("file.anything"), List.of("*.*", "*"));

    private final OwnPairs pairs;
    private final Photos photos;
    private final ReportedTasks tasks;
    private final Dialogs dialogs;

    /** Adds to {@code pairs}. */
    public PairActions(OwnPairs pairs, Photos photos, ReportedTasks tasks, Dialogs dialogs) {
        this.pairs = pairs;
        this.photos = photos;
        this.tasks = tasks;
        this.dialogs = dialogs;
    }

    /**
     * Adds a layout with the photo beneath it, or else with one that is asked for.
     *
     * @param beneath null if there is none
     */
    public void addPhoto(LabelMap layout, Palette palette, @Nullable RgbImage beneath) {
        if (beneath != null) {
            add(Path.of(Texts.get("pair.beneath")), () -> beneath, layout, palette);
            return;
        }
        dialogs.open(Texts.get("command.add-pair-photo"), List.of(ANYTHING), false).stream()
                .findFirst()
                .ifPresent(photo -> add(photo, () -> photos.read(photo), layout, palette));
    }

    /** Adds the chosen picture with the layout that it was rendered from. */
    public void addRender(ShownRender shown) {
        RgbImage picture = shown.picture();
        // The network sees the whole layout in the shape of its pictures.
        LabelMap seen = shown.rendering().layout().sampled(picture.size());
        Path name = Path.of(Texts.get("pair.picture"));
        add(name, () -> picture, seen, shown.rendering().palette());
    }

    private void add(
            Path name, ReportedTasks.Reading<RgbImage> photo, LabelMap layout, Palette palette) {
        tasks.read(
                name,
                () -> pairs.add(photo.read(), layout, palette),
                number -> dialogs.inform(Texts.get("pair.added", number, palette.title())));
    }
}
