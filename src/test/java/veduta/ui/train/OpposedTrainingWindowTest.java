package veduta.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.api.training.Adversary;
import veduta.api.training.LossKind;
import veduta.api.training.TrainingJob;
import veduta.app.Registries;
import veduta.ui.shell.ShownWindow;
import veduta.ui.shell.TestServices;
import veduta.ui.train.chart.StepChart;

/** A training against a discriminator in the window: its fields, and its charts. */
@Tag("fx")
@Tag("engine")
final class OpposedTrainingWindowTest {
    @RegisterExtension
    private static final ShownWindow WINDOW = new ShownWindow(TestServices::real);

    private static TrainFeature feature() {
        return WINDOW.parts().training();
    }

    private static Node node(String selector) {
        return WINDOW.node(selector);
    }

    private static List<?> offered(String selector) {
        return List.copyOf(((ComboBox<?>) node(selector)).getItems());
    }

    private static void showTraining() throws Exception {
        WINDOW.await(() -> WINDOW.parts().models().chosenProperty().get() != null);
        WINDOW.onFx(() -> WINDOW.command("train"));
        WINDOW.await(() -> feature().shownProperty().get());
    }

    @Test
    void setup_lists_areThoseOfTheRegistries() throws Exception {
        showTraining();
        var kinds = Registries.usual().kinds();
        assertEquals(kinds.steps().keys(), offered("#train-method"));
        assertEquals(
                kinds.networks().all().stream().map(each -> each.key()).toList(),
                offered("#train-architecture"));
        assertEquals(
                kinds.losses().all().stream().map(LossKind::key).toList(),
                offered("#train-objective"));
        WINDOW.onFx(() -> WINDOW.command("train"));
    }

    @Test
    void train_againstADiscriminator_showsItsFieldsAndItsCharts() throws Exception {
        Path pairs = TwoStreets.write(WINDOW);
        showTraining();
        SetupViewModel setup = feature().setup();
        assertFalse(node("#train-discriminator-width").getParent().isVisible());
        assertTrue(node("#train-perceiver").getParent().isVisible());
        WINDOW.onFx(
                () -> {
                    setup.objectiveProperty().set("segmentation");
                    setup.step().methodProperty().set("adversarial");
                });
        assertTrue(node("#train-discriminator-width").getParent().isVisible());
        assertTrue(node("#train-segmenter").getParent().isVisible());
        assertFalse(node("#train-perceiver").getParent().isVisible());
        WINDOW.await(() -> ((ComboBox<?>) node("#train-segmenter")).getValue() != null);
        assertTrue(setup.segmenter().chosenProperty().get().toString().contains("segmenter"));
        WINDOW.onFx(
                () -> {
                    ((CheckBox) node("#train-vivid")).setSelected(true);
                    ((TextField) node("#train-folder")).setText(pairs.toString());
                    setup.scaleProperty().set(TrainingDraft.Scale.QUARTER);
                    setup.step().widthProperty().set(8);
                    setup.step().layersProperty().set(1);
                    setup.schedule().stepsProperty().set(3);
                });
        WINDOW.awaitEngine(() -> setup.pairsTextProperty().get().startsWith("2 pairs"));
        WINDOW.awaitEngine(() -> !((Button) node("#train-begin")).isDisabled());
        WINDOW.onFx(((Button) node("#train-begin"))::fire);
        WINDOW.awaitEngine(
                () ->
                        feature().train().shownProperty().get() != null
                                && feature().train().shownProperty().get().isFinished());
        assertEquals("All steps are done.", feature().train().messageProperty().get());
        TrainingJob job = feature().train().shownProperty().get().job();
        assertTrue(job.data().vivid());
        assertEquals(new Adversary(8, 1), job.config().discriminator().orElseThrow());
        WINDOW.await(
                () -> WINDOW.nodes("#train-score").size() == 1 && points("#train-score", 0) == 3);
        assertEquals(
                List.of("Network against discriminator", "Discriminator"), names("#train-contest"));
        assertEquals(3, points("#train-contest", 1));
        assertEquals(List.of("segmentation"), names("#train-levels"));
        WINDOW.onFx(() -> WINDOW.command("train"));
    }

    private static int points(String selector, int line) {
        return ((StepChart) node(selector)).getData().get(line).getData().size();
    }

    private static List<String> names(String selector) {
        return ((StepChart) node(selector))
                .getData().stream().map(XYChart.Series::getName).toList();
    }
}
