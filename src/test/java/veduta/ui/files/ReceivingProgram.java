package veduta.ui.files;

import java.io.File;
import java.util.Arrays;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/** Another program, into whose window files are dragged, for {@link CrossProgramDropTest}. */
public final class ReceivingProgram extends Application {
    /** Starts it: the main class of a class path must not be the application itself. */
    static final class Start {
        private Start() {}

        /** The arguments are the place of the window on the screen. */
        public static void main(String[] args) {
            launch(ReceivingProgram.class, args);
        }
    }

    @Override
    public void start(Stage stage) {
        double[] place =
                getParameters().getRaw().stream().mapToDouble(Double::parseDouble).toArray();
        StackPane pane = new StackPane();
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
        stage.initStyle(StageStyle.UNDECORATED);
        stage.setX(place[0]);
        stage.setY(place[1]);
        stage.setScene(new Scene(pane, 200, 200));
        stage.show();
        System.out.println("shown " + Arrays.toString(place));
        DraggingProgram.endWithTheTest();
    }
}
