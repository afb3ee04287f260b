package veduta.ui.files;

import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Takes files dropped anywhere onto the window. */
public final class DropTarget {
    private final DropActions drops;

    /** Hands files to {@code drops}. */
    public DropTarget(DropActions drops) {
        this.drops = drops;
    }

    /** Takes files that are dropped on {@code root}. */
    public void listenOn(Node root) {
        root.addEventHandler(DragEvent.DRAG_OVER, DropTarget::over);
        root.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    /** Files from elsewhere are welcome; pictures on their way out of this window are not. */
    private static void over(DragEvent event) {
        if (event.getGestureSource() == null && event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        Dragboard board = event.getDragboard();
        List<File> files = board.hasFiles() ? board.getFiles() : List.of();
        event.setDropCompleted(!files.isEmpty());
        event.consume();
        drops.drop(files.stream().map(File::toPath).toList());
    }
}
