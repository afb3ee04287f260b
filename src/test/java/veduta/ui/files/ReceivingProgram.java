package veduta.ui.files;

import java.io.File;
import java.util.List;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

/** A program into whose window files are dragged. */
public final class ReceivingProgram extends DragProgram {
    /** Starts it: the main class of a class path must not be the application itself. */
    static final class Start {
        private Start() {}

        public static void main(String[] args) {
            launch(ReceivingProgram.class, args);
        }
    }

    @Override
    void prepare(StackPane pane, List<String> none) {
        pane.setOnDragOver(
                event -> {
                    if (event.getDragboard().hasFiles()) {
                        event.acceptTransferModes(TransferMode.COPY);
                    }
                    System.out.printf("over %.0f %.0f%n", event.getScreenX(), event.getScreenY());
                    event.consume();
                });
        pane.setOnDragDropped(
                event -> {
                    event.getDragboard().getFiles().stream()
                            .map(File::getPath)
                            .forEach(file -> System.out.println("taken " + file));
                    event.setDropCompleted(true);
                    event.consume();
                });
    }
}
