package veduta.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import veduta.image.RgbImage;
import veduta.render.PictureExport;
import veduta.ui.collection.CollectionViewModel;
import veduta.ui.collection.PastRender;
import veduta.ui.dialog.Dialogs;
import veduta.ui.dialog.Dialogs.FileType;
import veduta.ui.task.Outcome;
import veduta.ui.task.TaskRunner;
import veduta.ui.text.Texts;

/** Exporting pictures. */
final class ExportActions {
    private static final List<FileType> PICTURES =
            List.of(
                    new FileType(Texts.get("export.png"), List.of("*.png")),
                    new FileType(Texts.get("export.jpeg"), List.of("*.jpg", "*.jpeg")));

    private final PictureExport export;
    private final CollectionViewModel collection;
    private final Dialogs dialogs;
    private final TaskRunner tasks;

    ExportActions(
            PictureExport export,
            CollectionViewModel collection,
            Dialogs dialogs,
            TaskRunner tasks) {
        this.export = export;
        this.collection = collection;
        this.dialogs = dialogs;
        this.tasks = tasks;
    }

    /** Asks where to, and writes the chosen picture. */
    void exportChosen() {
        PastRender render = collection.presentProperty().get();
        RgbImage picture = collection.pictureProperty().get();
        if (render == null || picture == null) {
            return;
        }
        int number = collection.chosenProperty().get() + 1;
        dialogs.save(
                        Texts.get("command.export"),
                        "veduta-" + render.number() + "-" + number + ".png",
                        PICTURES)
                .map(ExportActions::withEnding)
                .ifPresent(file -> write(file, picture, render, number));
    }

    private void write(Path file, RgbImage picture, PastRender render, int number) {
        tasks.start(
                Texts.get("file.saving", file.getFileName()),
                (progress, cancellation) -> {
                    export.write(
                            picture, render.recipe().withPicture(number), render.layout(), file);
                    return file;
                },
                Outcome.of(
                        done -> dialogs.tell(Texts.get("export.done", file.getFileName())),
                        failure ->
                                dialogs.warn(
                                        failure.getMessage() == null
                                                ? Texts.get("file.failed")
                                                : failure.getMessage())));
    }

    private static Path withEnding(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.matches(".*\\.(png|jpe?g)")
                ? file
                : file.resolveSibling(file.getFileName() + ".png");
    }
}
