package veduta.ui.train.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.ui.shell.ShownWindow;
import veduta.ui.shell.TestServices;
import veduta.ui.train.TrainFeature;
import veduta.ui.train.TwoStreets;

/** Measures the bundled street model in the window, and opens the report. */
@Tag("fx")
@Tag("engine")
final class EvaluateWindowTest {
    @RegisterExtension
    private static final ShownWindow WINDOW = new ShownWindow(TestServices::real);

    private static void await(Callable<Boolean> condition) throws Exception {
        WINDOW.awaitEngine(condition);
    }

    private static void press(String selector) throws Exception {
        await(() -> !WINDOW.node(selector).isDisabled());
        WINDOW.onFx(() -> ((Button) WINDOW.node(selector)).fire());
    }

    @Test
    void evaluate_stoppedAndBegunAgain_givesFiguresAndAReport() throws Exception {
        Path pairs = TwoStreets.write(WINDOW);
        await(() -> WINDOW.parts().models().chosenProperty().get() != null);
        WINDOW.pen().type(KeyCode.F8);
        TrainFeature feature = WINDOW.parts().training();
        await(() -> feature.shownProperty().get());
        EvaluationViewModel evaluation = feature.evaluation();
        press("#train-evaluate");
        await(() -> WINDOW.node("#evaluate-folder").isVisible());
        TextField folder = (TextField) WINDOW.node("#evaluate-folder");
        WINDOW.onFx(() -> folder.setText(pairs.toString()));
        await(() -> !WINDOW.node("#evaluate-go").isDisabled());
        WINDOW.onFx(
                () -> {
                    ((Button) WINDOW.node("#evaluate-go")).fire();
                    ((Button) WINDOW.node("#evaluate-stop")).fire();
                });
        await(() -> evaluation.messageProperty().get().startsWith("Stopped"));
        Path report = WINDOW.files().folders().reports();
        assertFalse(Files.exists(report));
        press("#evaluate-go");
        await(() -> evaluation.reportProperty().get() != null);
        assertTrue(
                evaluation.lines().stream().anyMatch(line -> line.startsWith("2 pairs at 512x256")),
                evaluation.lines().toString());
        assertTrue(
                evaluation.lines().stream().anyMatch(line -> line.contains("mean IoU")),
                evaluation.lines().toString());
        press("#evaluate-open");
        await(() -> !WINDOW.dialogs().shown.isEmpty());
        Path opened = WINDOW.dialogs().shown.get(0);
        assertEquals(report, opened.getParent());
        assertEquals(2 * 8, Files.readString(opened).split("data:image/", -1).length - 1);
        assertEquals(List.of(), WINDOW.dialogs().warned);
    }
}
