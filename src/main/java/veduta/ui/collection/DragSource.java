package veduta.ui.collection;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import veduta.image.RgbImage;
import veduta.ui.picture.FxImages;

/**
 * A picture that can be dragged into other programs. Its file is asked for when the pointer comes
 * near, for a drag must have its content at once; a drag that is quicker than the disk has only the
 * picture itself.
 */
final class DragSource {
    private final Node tile;
    private final RgbImage picture;
    private final Runnable prepare;
    private @Nullable Path file;
    private boolean asked;

    private DragSource(Node tile, PastRender render, int index, PictureTiles.FileOfPicture files) {
        this.tile = tile;
        picture = render.pictures().get(index);
        prepare = () -> files.prepare(render, index, written -> file = written);
    }

    /** Lets a picture of a render be dragged out of its tile. */
    static void on(Node tile, PastRender render, int index, PictureTiles.FileOfPicture files) {
        DragSource source = new DragSource(tile, render, index, files);
        tile.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> source.ask());
        tile.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> source.ask());
        tile.setOnDragDetected(
                event -> {
                    source.drag();
                    event.consume();
                });
    }

    private void ask() {
        if (!asked) {
            asked = true;
            prepare.run();
        }
    }

    private void drag() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(FxImages.of(picture));
        if (file != null) {
            content.putFiles(List.of(file.toFile()));
        }
        Dragboard board = tile.startDragAndDrop(TransferMode.COPY);
        board.setContent(content);
    }
}
