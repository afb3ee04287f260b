package veduta.ui.files;

import java.io.File;
import java.util.List;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

/** A program out of whose window files are dragged: those of the arguments after the place. */
public final class DraggingProgram extends DragProgram {
    /** Starts it: the main class of a class path must not be the application itself. */
    static final class Start {
        private Start() {}

        public static void main(String[] args) {
            launch(DraggingProgram.class, args);
        }
    }

    @Override
    void prepare(StackPane pane, List<String> files) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(files.stream().map(File::new).toList());
        pane.setOnDragDetected(
                event -> {
                    Dragboard board = pane.startDragAndDrop(TransferMode.COPY);
                    board.setContent(content);
                    System.out.println("dragging");
                    event.consume();
                });
        pane.setOnDragDone(event -> System.out.println("done " + event.getTransferMode()));
    }
}
