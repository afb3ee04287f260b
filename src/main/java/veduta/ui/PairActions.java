package veduta.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import veduta.image.RgbImage;
import veduta.io.pair.OwnPairs;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;
import veduta.ui.collection.PastRender;
import veduta.ui.dialog.Dialogs.FileType;

/** Puts layouts and their pictures among the user's own pairs, which trainings learn from. */
final class PairActions {
    private static final FileType ANYTHING =
            new FileType(Texts.get("file.anything"), List.of("*.*", "*"));

    private final Desk desk;
    private final OwnPairs pairs;

    PairActions(Desk desk) {
        this.desk = desk;
        this.pairs =
                new OwnPairs(
                        desk.services().folders().pairs(),
                        desk.services().layouts(),
                        desk.services().photos());
    }

    /** Adds the layout with the photo beneath it, or else with one that is asked for. */
    void addPhoto() {
        RgbImage beneath = desk.area().referenceProperty().get();
        LabelMap layout = desk.document().layout();
        Palette palette = desk.document().paletteProperty().get();
        if (beneath != null) {
            add(Path.of(Texts.get("pair.beneath")), () -> beneath, layout, palette);
            return;
        }
        Optional<Path> file =
                desk
                        .dialogs()
                        .open(Texts.get("command.add-pair-photo"), List.of(ANYTHING), false)
                        .stream()
                        .findFirst();
        file.ifPresent(
                photo -> add(photo, () -> desk.services().photos().read(photo), layout, palette));
    }

    /** Adds the chosen picture with the layout that it was rendered from. */
    void addRender() {
        RgbImage picture = desk.collection().pictureProperty().get();
        PastRender render = desk.collection().presentProperty().get();
        if (picture != null && render != null) {
            Path name = Path.of(Texts.get("pair.picture"));
            // The network sees the whole layout in the shape of its pictures.
            LabelMap seen = render.layout().sampled(picture.size());
            add(name, () -> picture, seen, render.palette());
        }
    }

    private void add(
            Path name, FileActions.Reading<RgbImage> photo, LabelMap layout, Palette palette) {
        desk.files()
                .reading(
                        name,
                        () -> pairs.add(photo.read(), layout, palette),
                        number ->
                                desk.dialogs()
                                        .tell(Texts.get("pair.added", number, palette.title())));
    }
}
