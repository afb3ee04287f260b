package veduta.ui.collection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.api.compute.SynthesisException;
import veduta.rendering.PictureExport;
import veduta.text.Texts;
import veduta.ui.task.Outcome;
import veduta.ui.task.TaskRunner;

/** Writes pictures that may be dragged out of the window, in the background, with their recipes. */
public final class DraggedPictures implements PictureTiles.FileOfPicture {
    private static final Logger LOG = LoggerFactory.getLogger(DraggedPictures.class);

    private final PictureExport export;
    private final TaskRunner tasks;

    /** Writes pictures by {@code export}. */
    public DraggedPictures(PictureExport export, TaskRunner tasks) {
        this.export = export;
        this.tasks = tasks;
    }

    @Override
    public void prepare(PastRender render, int index, Consumer<Path> ready) {
        tasks.start(
                Texts.get("collection.preparing", index + 1),
                (progress, cancellation) -> write(render, index),
                Outcome.of(
                        ready,
                        failure -> LOG.warn("A picture is dragged without its file.", failure)));
    }

    private Path write(PastRender render, int index) throws IOException, SynthesisException {
        Path folder = Files.createTempDirectory("veduta");
        folder.toFile().deleteOnExit();
        int number = index + 1;
        Path file = folder.resolve("veduta-" + render.number() + "-" + number + ".png");
        file.toFile().deleteOnExit();
        export.write(
                render.pictures().get(index),
                render.recipe().withPicture(number),
                render.layout(),
                file);
        return file;
    }
}
