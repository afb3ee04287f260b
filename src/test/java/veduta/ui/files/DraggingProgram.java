package veduta.ui.files;

import java.io.File;
import java.util.Arrays;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/** Another program, out of whose window files are dragged, for {@link CrossProgramDropTest}. */
public final class DraggingProgram extends Application {
    /** Starts it: the main class of a class path must not be the application itself. */
    static final class Start {
        private Start() {}

        /** The first two arguments are the place of the window on the screen, the others files. */
        public static void main(String[] args) {
            launch(DraggingProgram.class, args);
        }
    }

    @Override
    public void start(Stage stage) {
        double[] place =
                getParameters().getRaw().stream()
                        .limit(2)
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        ClipboardContent content = new ClipboardContent();
        content.putFiles(getParameters().getRaw().stream().skip(2).map(File::new).toList());
        StackPane pane = new StackPane();
        pane.setOnDragDetected(
                event -> {
                    Dragboard board = pane.startDragAndDrop(TransferMode.COPY);
                    board.setContent(content);
                    System.out.println("dragging");
                    event.consume();
                });
        pane.setOnDragDone(event -> System.out.println("done " + event.getTransferMode()));
        stage.initStyle(StageStyle.UNDECORATED);
        stage.setX(place[0]);
        stage.setY(place[1]);
        stage.setScene(new Scene(pane, 200, 200));
        stage.show();
        System.out.println("shown " + Arrays.toString(place));
        endWithTheTest();
    }

    /** Ends the program once the test that started it is gone. */
    static void endWithTheTest() {
        Thread ending = new Thread(DraggingProgram::awaitEnd);
        ending.setDaemon(true);
        ending.start();
    }

    /** Nobody reads from it any more: the test is over. */
    private static void awaitEnd() {
        try {
            if (System.in.read() < 0) {
                Platform.exit();
            }
        } catch (java.io.IOException gone) {
            Platform.exit();
        }
    }
}
