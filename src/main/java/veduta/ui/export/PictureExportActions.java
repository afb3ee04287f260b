package veduta.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.export.Enlargement;
import veduta.rendering.PictureExport;
import veduta.rendering.PictureSelection;
import veduta.rendering.Recipe;
import veduta.rendering.Rendering;
import veduta.text.Texts;

/** Exports the pictures of the render that is shown. */
public final class PictureExportActions {
    private final PictureExport export;
    private final Supplier<Optional<ShownRender>> shown;
    private final FileExport files;

    /**
     * Exports pictures.
     *
     * @param shown gives the render that is shown; empty before the first
     */
    public PictureExportActions(
            PictureExport export, Supplier<Optional<ShownRender>> shown, FileExport files) {
        this.export = export;
        this.shown = shown;
        this.files = files;
    }

    /** Asks where to and how large, and writes the chosen picture. */
    void one() {
        shown.get().ifPresent(this::one);
    }

    private void one(ShownRender render) {
        int number = render.chosen() + 1;
        Optional<Path> file =
                files.ask(
                        "export",
                        name(render, "-" + number),
                        FileExport.PNG,
                        FileExport.JPEG,
                        FileExport.TIFF);
        if (file.isPresent()) {
            askScale("export", render)
                    .ifPresent(
                            scale ->
                                    files.write(
                                            file.get(),
                                            () -> write(render, number, scale, file.get())));
        }
    }

    private void write(ShownRender shown, int number, int scale, Path file) throws IOException {
        Rendering rendering = shown.rendering();
        Recipe recipe = rendering.recipe().withPicture(number).withScale(scale);
        RgbImage picture = Enlargement.of(rendering.pictures().toImage(number - 1), scale);
        export.write(picture, recipe, rendering.layout(), file);
    }

    /** Offers the model's size and resampled ones, and says which is which. */
    private Optional<Integer> askScale(String command, ShownRender render) {
        Size size = render.rendering().pictures().size();
        List<String> answers = new ArrayList<>();
        answers.add(Texts.get("export.scale.1", size));
        answers.add(Texts.get("export.scale.2", size.times(2), Enlargement.FILTER));
        answers.add(Texts.get("export.scale.4", size.times(4), Enlargement.FILTER));
        return files.choose(command, Texts.get("export.scale"), answers, answers.get(0))
                .map(answer -> 1 << answers.indexOf(answer));
    }

    /** Asks where to and how large, and writes every picture of the collection with its number. */
    void all() {
        shown.get().ifPresent(this::all);
    }

    private void all(ShownRender render) {
        files.askNumbered(
                        "export-all",
                        name(render, ""),
                        render.rendering().pictures().count(),
                        FileExport.PNG,
                        FileExport.JPEG,
                        FileExport.TIFF)
                .ifPresent(numbered -> all(render, numbered));
    }

    private void all(ShownRender render, List<Path> numbered) {
        askScale("export-all", render)
                .ifPresent(
                        scale ->
                                files.write(
                                        numbered.get(0), () -> writeAll(render, scale, numbered)));
    }

    private void writeAll(ShownRender render, int scale, List<Path> numbered) throws IOException {
        for (int i = 0; i < numbered.size(); i++) {
            write(render, i + 1, scale, numbered.get(i));
        }
    }

    /** Asks where to, and writes layout and pictures side by side. */
    void sheet() {
        shown.get().ifPresent(this::sheet);
    }

    private void sheet(ShownRender render) {
        files.ask("export-sheet", name(render, "-sheet"), FileExport.PNG, FileExport.JPEG)
                .ifPresent(
                        file ->
                                files.write(
                                        file,
                                        () ->
                                                export.write(
                                                        render.rendering(),
                                                        PictureSelection.SHEET,
                                                        file)));
    }

    private static String name(ShownRender render, String part) {
        return "veduta-" + render.number() + part + ".png";
    }
}
