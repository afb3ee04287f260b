package veduta.ui.train;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import veduta.api.model.InstalledModel;
import veduta.layout.Palette;
import veduta.text.Texts;
import veduta.ui.task.BackgroundTasks;
import veduta.ui.task.FxMessageQueue;
import veduta.ui.task.PauseDelay;
import veduta.ui.task.TaskRunner;
import veduta.ui.train.evaluation.EvaluationViewModel;

/** Training as a part of the window: beside painting, which goes on meanwhile. */
public final class TrainFeature {
    private final BackgroundTasks lane = BackgroundTasks.lane("veduta-training");
    private final BooleanProperty shown = new SimpleBooleanProperty(false);
    private final SetupViewModel setup;
    private final TrainViewModel train;
    private final ComparisonViewModel comparison;
    private final EvaluationViewModel evaluation;

    /** Renders with a model of a file. */
    @FunctionalInterface
    public interface ModelUse {
        /**
         * Looks for it.
         *
         * @param found called first, if it is there
         */
        void use(Path file, Runnable found);
    }

    /**
     * Training in a window.
     *
     * @param tasks reads folders
     * @param first palette of the open layout
     * @param use renders with a model that was trained
     */
    public TrainFeature(TrainingServices services, TaskRunner tasks, Palette first, ModelUse use) {
        setup = new SetupViewModel(services, tasks, new PauseDelay(), Clock.systemUTC(), first);
        // With a new model, painting goes on.
        Consumer<Path> renderWith = file -> use.use(file, () -> shown.set(false));
        train = new TrainViewModel(services, lane, tasks, FxMessageQueue.fx(), renderWith);
        comparison = new ComparisonViewModel(services.runs(), tasks);
        evaluation = new EvaluationViewModel(services.evaluation(), tasks, Clock.systemUTC());
    }

    /**
     * The view, made when it is first needed.
     *
     * @param models the models to begin with, or to measure
     * @param chosen the one of them that renders; null if there is none
     * @param opener shows a report
     */
    public Node view(
            ObservableList<InstalledModel> models,
            @Nullable InstalledModel chosen,
            List<Palette> palettes,
            Consumer<Path> opener) {
        setup.startProperty().set(chosen);
        evaluation.modelProperty().set(chosen);
        setup.refresh();
        train.refresh();
        return new TrainView(
                new TrainView.Parts(train, setup, comparison, evaluation),
                models,
                palettes,
                PauseDelay::new,
                opener);
    }

    /** Whether training is shown instead of the canvas. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** What the switch is called: with the share that is done while a training runs. */
    public ObservableValue<String> titleProperty() {
        return train.runningProperty()
                .flatMap(
                        run ->
                                train.progressProperty()
                                        .map(
                                                now ->
                                                        Texts.get(
                                                                "train.train.share",
                                                                (double) now.step() / now.steps()))
                                        .orElse(Texts.get("train.starting")))
                .orElse(Texts.get("train.train"));
    }

    /** The training that goes on. */
    public ObservableList<Task<?>> running() {
        return lane.running();
    }

    /** What of the training to begin is the same again at the next start. */
    public KeptChoices kept() {
        return new KeptChoices(setup);
    }

    /** The training to begin. */
    public SetupViewModel setup() {
        return setup;
    }

    TrainViewModel train() {
        return train;
    }

    ComparisonViewModel comparison() {
        return comparison;
    }

    /** What measures models. */
    public EvaluationViewModel evaluation() {
        return evaluation;
    }

    /** Stops a training under way, with a checkpoint, then calls. */
    public void close(Runnable then) {
        train.close(
                () -> {
                    lane.close();
                    then.run();
                });
    }
}
