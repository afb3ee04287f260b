package veduta.ui.files;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/**
 * Another program with a window that files are dragged out of or into, for {@link
 * CrossProgramDropTest}. Its first two arguments are the place of the window on the screen.
 */
public abstract class DragProgram extends Application {
    /**
     * Makes the window take part in dragging.
     *
     * @param pane all of the window
     * @param more the arguments after the place
     */
    abstract void prepare(StackPane pane, List<String> more);

    @Override
    public final void start(Stage stage) {
        List<String> arguments = getParameters().getRaw();
        double[] place = arguments.stream().limit(2).mapToDouble(Double::parseDouble).toArray();
        StackPane pane = new StackPane();
        prepare(pane, arguments.subList(2, arguments.size()));
        stage.initStyle(StageStyle.UNDECORATED);
        stage.setX(place[0]);
        stage.setY(place[1]);
        stage.setScene(new Scene(pane, 200, 200));
        stage.show();
        System.out.println("shown " + Arrays.toString(place));
        endWithTheTest();
    }

    /** Ends the program once the test that started it is gone. */
    private static void endWithTheTest() {
        Thread ending = new Thread(DragProgram::awaitEnd);
        ending.setDaemon(true);
        ending.start();
    }

    /** Nobody reads from it any more: the test is over. */
    private static void awaitEnd() {
        try {
            if (System.in.read() < 0) {
                Platform.exit();
            }
        } catch (IOException gone) {
            Platform.exit();
        }
    }
}
