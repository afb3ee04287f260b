package veduta.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import veduta.image.ContactSheet;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.encoding.Encoding;
import veduta.io.encoding.WritableEncoding;
import veduta.io.export.Enlargement;
import veduta.io.export.LayeredPicture;
import veduta.io.export.NamedPicture;
import veduta.io.export.OpenRaster;
import veduta.layout.ColouredLayout;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.rendering.Recipe;
import veduta.text.Texts;
import veduta.ui.collection.PastRender;
import veduta.ui.dialog.Dialogs.FileType;
import veduta.ui.task.Outcome;

/** Exporting pictures and layouts. All writing happens away from the JavaFX thread. */
final class ExportActions {
    private static final int SHEET_GAP_PX = 8;

    /** Suggested for layouts: any program shows it. */
    private static final String USUAL_ENCODING = "palette-color";

    private static final FileType PNG = type("png", "*.png");
    private static final FileType JPEG = type("jpeg", "*.jpg", "*.jpeg");
    private static final FileType TIFF = type("tiff", "*.tif", "*.tiff");
    private static final FileType ORA = type("ora", "*.ora");

    private final Desk desk;

    ExportActions(Desk desk) {
        this.desk = desk;
    }

    private static FileType type(String key, String... patterns) {
        return new FileType(Texts.get("export." + key), List.of(patterns));
    }

    /** The work of writing. */
    private interface Writing {
        void run() throws IOException;
    }

    /** Asks where to and how large, and writes the chosen picture. */
    void one() {
        PastRender render = desk.collection().presentProperty().get();
        RgbImage picture = desk.collection().pictureProperty().get();
        if (render == null || picture == null) {
            return;
        }
        int number = desk.collection().chosenProperty().get() + 1;
        Optional<Path> file = ask("export", name(render, "-" + number), PNG, JPEG, TIFF);
        if (file.isPresent()) {
            askScale("export", picture.size())
                    .ifPresent(
                            scale ->
                                    write(
                                            file.get(),
                                            () -> write(render, number, scale, file.get())));
        }
    }

    private void write(PastRender render, int number, int scale, Path file) throws IOException {
        Recipe recipe = render.recipe().withPicture(number).withScale(scale);
        RgbImage picture = Enlargement.of(render.pictures().get(number - 1), scale);
        desk.services().export().write(picture, recipe, render.layout(), file);
    }

    /** Offers the model's size and resampled ones, and says which is which. */
    private Optional<Integer> askScale(String command, Size size) {
        List<String> answers = new ArrayList<>();
        answers.add(Texts.get("export.scale.1", size));
        answers.add(Texts.get("export.scale.2", size.times(2), Enlargement.FILTER));
        answers.add(Texts.get("export.scale.4", size.times(4), Enlargement.FILTER));
        return desk.dialogs()
                .choose(
                        Texts.get("command." + command),
                        Texts.get("export.scale"),
                        answers,
                        answers.get(0))
                .map(answer -> 1 << answers.indexOf(answer));
    }

    /** Asks where to and how large, and writes every picture of the collection with its number. */
    void all() {
        PastRender render = desk.collection().presentProperty().get();
        if (render != null) {
            question("export-all", name(render, ""), PNG, JPEG, TIFF)
                    .numbered(render.pictures().size())
                    .ifPresent(files -> all(render, files));
        }
    }

    private void all(PastRender render, List<Path> files) {
        askScale("export-all", render.pictures().get(0).size())
                .ifPresent(scale -> write(files.get(0), () -> writeAll(render, scale, files)));
    }

    private void writeAll(PastRender render, int scale, List<Path> files) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            write(render, i + 1, scale, files.get(i));
        }
    }

    /** Asks where to, and writes layout and pictures side by side. */
    void sheet() {
        PastRender render = desk.collection().presentProperty().get();
        if (render != null) {
            ask("export-sheet", name(render, "-sheet"), PNG, JPEG)
                    .ifPresent(file -> write(file, () -> writeSheet(render, file)));
        }
    }

    private void writeSheet(PastRender render, Path file) throws IOException {
        List<RgbImage> row = new ArrayList<>();
        Size size = render.pictures().get(0).size();
        row.add(ColouredLayout.of(render.layout(), render.palette(), size));
        row.addAll(render.pictures());
        RgbImage sheet = new ContactSheet(SHEET_GAP_PX).compose(List.of(row));
        desk.services()
                .export()
                .write(sheet, render.recipe().withPicture(0), render.layout(), file);
    }

    /** Asks where to, and writes layout, pictures and one mask per class as layers. */
    void layers() {
        Palette palette = desk.document().paletteProperty().get();
        LabelMap layout = desk.document().layout();
        PastRender render = desk.collection().presentProperty().get();
        List<NamedPicture> pictures = new ArrayList<>();
        if (render != null) {
            for (int i = 0; i < render.pictures().size(); i++) {
                String title = Texts.get("collection.picture", i + 1, render.pictures().size());
                pictures.add(new NamedPicture(title, render.pictures().get(i)));
            }
        }
        LayeredPicture layered = new LayeredPicture(layout.size(), layout, palette, pictures);
        ask("export-layers", "veduta.ora", ORA)
                .ifPresent(file -> write(file, () -> new OpenRaster().write(file, layered)));
    }

    /** Asks for an encoding and a place, and writes the layout. */
    void layout() {
        Palette palette = desk.document().paletteProperty().get();
        LabelMap layout = desk.document().layout();
        List<WritableEncoding> encodings =
                desk.services().layouts().encodings().all().stream()
                        .filter(Encoding::canWrite)
                        .filter(WritableEncoding.class::isInstance)
                        .map(WritableEncoding.class::cast)
                        .toList();
        desk.dialogs()
                .choose(
                        Texts.get("command.export-layout"),
                        Texts.get("export.encoding", palette.title()),
                        encodings.stream().map(Encoding::title).toList(),
                        titleOf(encodings, USUAL_ENCODING))
                .flatMap(
                        title ->
                                encodings.stream().filter(e -> e.title().equals(title)).findFirst())
                .ifPresent(encoding -> layout(encoding, palette, layout));
    }

    private static String titleOf(List<WritableEncoding> encodings, String key) {
        return encodings.stream()
                .filter(each -> each.key().equals(key))
                .map(Encoding::title)
                .findFirst()
                .orElse("");
    }

    private void layout(WritableEncoding encoding, Palette palette, LabelMap layout) {
        String name = encoding.fileName(Texts.get("export.layoutName"), palette);
        FileType own = type("any", "*" + name.substring(name.lastIndexOf('.')));
        ask("export-layout", name, name.endsWith(".png") ? PNG : own)
                .ifPresent(
                        file ->
                                write(
                                        file,
                                        () ->
                                                desk.services()
                                                        .layouts()
                                                        .write(
                                                                layout,
                                                                palette,
                                                                encoding.key(),
                                                                file)));
    }

    private static String name(PastRender render, String part) {
        return "veduta-" + render.number() + part + ".png";
    }

    private Optional<Path> ask(String command, String name, FileType... types) {
        return question(command, name, types).one();
    }

    private SaveQuestion question(String command, String name, FileType... types) {
        return new SaveQuestion(
                desk.dialogs(), Texts.get("command." + command), name, List.of(types));
    }

    private void write(Path file, Writing writing) {
        desk.tasks()
                .start(
                        Texts.get("file.saving", file.getFileName()),
                        (progress, cancellation) -> {
                            writing.run();
                            return file;
                        },
                        Outcome.of(
                                done ->
                                        desk.dialogs()
                                                .tell(Texts.get("export.done", file.getFileName())),
                                desk::warn));
    }
}
