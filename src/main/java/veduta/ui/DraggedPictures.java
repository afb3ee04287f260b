package veduta.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import veduta.image.RgbImage;
import veduta.render.PictureExport;
import veduta.ui.collection.CollectionViewModel;
import veduta.ui.collection.PastRender;
import veduta.ui.collection.PictureTiles;

/** Writes the picture that is dragged out of the window, with its recipe inside. */
final class DraggedPictures implements PictureTiles.FileOfPicture {
    private final PictureExport export;
    private final CollectionViewModel collection;

    DraggedPictures(PictureExport export, CollectionViewModel collection) {
        this.export = export;
        this.collection = collection;
    }

    @Override
    public Path write(RgbImage picture) throws IOException {
        PastRender render = collection.presentProperty().get();
        if (render == null) {
            throw new IOException("There is no collection to drag from.");
        }
        Path folder = Files.createTempDirectory("veduta");
        folder.toFile().deleteOnExit();
        int number = render.pictures().indexOf(picture) + 1;
        Path file = folder.resolve("veduta-" + render.number() + "-" + number + ".png");
        export.write(picture, render.recipe().withPicture(number), render.layout(), file);
        file.toFile().deleteOnExit();
        return file;
    }
}
