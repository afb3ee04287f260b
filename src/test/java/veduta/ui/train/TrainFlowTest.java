package veduta.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.PaintedTwin.assertLayout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.image.RgbImage;
import veduta.layout.LabelMap;
import veduta.ui.shell.ShownWindow;
import veduta.ui.shell.TestServices;

/**
 * What an artist without a network does: choose pairs, train on from the bundled street model
 * through the bundled segmentation network, watch, stop, and paint with the result.
 */
@Tag("fx")
@Tag("engine")
final class TrainFlowTest {
    @RegisterExtension
    private static final ShownWindow WINDOW = new ShownWindow(TestServices::real);

    private static void await(Callable<Boolean> condition) throws Exception {
        WINDOW.awaitEngine(condition);
    }

    private static TrainViewModel train() {
        return feature().train();
    }

    private static TrainFeature feature() {
        return WINDOW.parts().training();
    }

    private static void press(String selector) {
        Button button = (Button) WINDOW.node(selector);
        assertFalse(button.isDisabled(), selector);
        WINDOW.onFx(button::fire);
    }

    private static void write(String selector, String text) {
        TextField field = (TextField) WINDOW.node(selector);
        WINDOW.onFx(() -> field.setText(text));
    }

    @Test
    void train_shown_keysDoNotChangeThePaintingBehindIt() throws Exception {
        WINDOW.pen().drag(5.5, 5.5, 20.5, 10.5);
        LabelMap painted = WINDOW.layout();
        WINDOW.onFx(() -> WINDOW.command("select-all"));
        WINDOW.pen().type(KeyCode.F8);
        await(() -> feature().shownProperty().get());
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.Z);
        WINDOW.onFx(() -> WINDOW.node("#train-new").requestFocus());
        WINDOW.pen().type(KeyCode.DELETE);
        assertLayout(painted, WINDOW.layout());
        WINDOW.pen().type(KeyCode.F8);
        await(() -> !feature().shownProperty().get());
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.Z);
        assertLayout(LabelMap.filled(ShownWindow.SIZE, ShownWindow.ROAD), WINDOW.layout());
    }

    /** Rows that take several lines are named beside the first. */
    @Test
    void setup_names_standBesideTheirControls() throws Exception {
        WINDOW.pen().type(KeyCode.F8);
        await(() -> feature().shownProperty().get());
        WINDOW.onFx(() -> WINDOW.node("#train-folder").getScene().getRoot().layout());
        Map<String, Double> offsets = new TreeMap<>();
        WINDOW.onFx(
                () -> {
                    for (Node node :
                            WINDOW.node("#train-folder").getScene().getRoot().lookupAll(".label")) {
                        if (node instanceof Label name
                                && name.getLabelFor() != null
                                && name.getText().length() > 0
                                && shown(name)) {
                            offsets.put(name.getText(), middle(name) - top(name.getLabelFor()));
                        }
                    }
                });
        assertTrue(
                offsets.keySet().containsAll(List.of("Pairs", "Perception", "Steps")),
                offsets.toString());
        WINDOW.pen().type(KeyCode.F8);
        await(() -> !feature().shownProperty().get());
        offsets.forEach((name, offset) -> assertEquals(16, offset, 6, name));
    }

    private static boolean shown(Node node) {
        return node.getBoundsInLocal().getHeight() > 0
                && node.getParent() instanceof GridPane
                && node.localToScene(0, 0).getX() > 0;
    }

    private static double middle(Node node) {
        return node.localToScene(node.getBoundsInLocal()).getCenterY();
    }

    private static double top(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    @Test
    void train_fromTheBundledModel_showsItsProgressAndGivesAModelToPaintWith() throws Exception {
        Path pairs = TwoStreets.write(WINDOW);
        await(() -> WINDOW.parts().models().chosenProperty().get() != null);
        WINDOW.pen().type(KeyCode.F8);
        await(() -> feature().shownProperty().get());
        SetupViewModel setup = feature().setup();
        write("#train-folder", pairs.toString());
        WINDOW.onFx(() -> setup.scaleProperty().set(TrainingDraft.Scale.QUARTER));
        await(() -> setup.pairsTextProperty().get().startsWith("2 pairs"));
        await(() -> setup.obstacleProperty().get().isEmpty());
        assertEquals("street", setup.startProperty().get().name());
        assertTrue(setup.perceptualProperty().get().toString().contains("street-segmenter"));
        await(() -> !setup.costTextProperty().get().isEmpty());

        press("#train-begin");
        await(() -> train().curvesProperty().get().loss().points().size() >= 3);
        await(() -> train().previews().size() >= 2);
        assertEquals(0, train().previews().get(0));
        await(() -> train().previewIndexProperty().get() >= 1);
        RgbImage newer = train().previewProperty().get();
        WINDOW.onFx(() -> train().showPreview(0));
        // What training has changed since shows in the pictures.
        await(() -> !newer.equals(train().previewProperty().get()));
        assertEquals(0, train().previewIndexProperty().get());

        write("#train-name", "walked");
        press("#train-keep");
        await(
                () ->
                        Optional.ofNullable(WINDOW.parts().models().chosenProperty().get())
                                .map(model -> model.name().equals("walked"))
                                .orElse(false));
        await(() -> !feature().shownProperty().get());
        assertTrue(Files.exists(WINDOW.files().folders().models().resolve("walked.safetensors")));
        var made = WINDOW.parts().models().chosenProperty().get().info().provenance();
        assertEquals("2", made.get("pairs"));
        assertEquals("street", made.get("start"));
        await(
                () ->
                        WINDOW.parts().collection().presentProperty().get() != null
                                && WINDOW.parts()
                                        .collection()
                                        .presentProperty()
                                        .get()
                                        .recipe()
                                        .model()
                                        .equals("walked"));
        assertEquals(List.of(), WINDOW.dialogs().warned);
    }
}
