package veduta.ui;

import java.nio.file.Path;
import java.time.Clock;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import javafx.scene.Node;
import veduta.text.Texts;
import veduta.ui.task.BackgroundTasks;
import veduta.ui.task.FxMessageQueue;
import veduta.ui.task.PauseDelay;
import veduta.ui.train.ComparisonViewModel;
import veduta.ui.train.EvaluationViewModel;
import veduta.ui.train.SetupViewModel;
import veduta.ui.train.TrainView;
import veduta.ui.train.TrainViewModel;
import veduta.ui.train.TrainingServices;

/** Training as a part of the window: beside painting, which goes on meanwhile. */
final class TrainFeature {
    private final Desk desk;
    private final BackgroundTasks lane = BackgroundTasks.lane("veduta-training");
    private final BooleanProperty shown = new SimpleBooleanProperty(false);
    private final SetupViewModel setup;
    private final TrainViewModel train;
    private final ComparisonViewModel comparison;
    private final EvaluationViewModel evaluation;

    TrainFeature(TrainingServices services, Desk desk) {
        this.desk = desk;
        setup =
                new SetupViewModel(
                        services,
                        desk.tasks(),
                        new PauseDelay(),
                        Clock.systemUTC(),
                        desk.document().paletteProperty().get());
        desk.weights()
                .ifPresent(
                        each -> {
                            setup.perception().onGet(each::open);
                            each.onPerceiver(setup.perception()::choose);
                        });
        train = new TrainViewModel(services, lane, desk.tasks(), FxMessageQueue.fx(), this::use);
        comparison = new ComparisonViewModel(services.runs(), desk.tasks());
        evaluation =
                new EvaluationViewModel(services.evaluation(), desk.tasks(), Clock.systemUTC());
    }

    /** The view, made when it is first needed. */
    Node view() {
        setup.startProperty().set(desk.models().chosenProperty().get());
        evaluation.modelProperty().set(desk.models().chosenProperty().get());
        setup.refresh();
        train.refresh();
        return new TrainView(
                new TrainView.Parts(train, setup, comparison, evaluation),
                desk.models().models(),
                desk.services().palettes().all(),
                PauseDelay::new,
                desk.dialogs()::show);
    }

    /** Renders with a new model, and goes back to painting. */
    private void use(Path file) {
        ModelActions models = new ModelActions(desk);
        models.whenThere(
                file,
                model -> {
                    shown.set(false);
                    models.use(model);
                });
    }

    /** Whether training is shown instead of the canvas. */
    BooleanProperty shownProperty() {
        return shown;
    }

    /** What the switch is called: with the share that is done while a training runs. */
    ObservableValue<String> titleProperty() {
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
    ObservableList<Task<?>> running() {
        return lane.running();
    }

    SetupViewModel setup() {
        return setup;
    }

    TrainViewModel train() {
        return train;
    }

    ComparisonViewModel comparison() {
        return comparison;
    }

    EvaluationViewModel evaluation() {
        return evaluation;
    }

    /** Stops a training under way, with a checkpoint, then calls. */
    void close(Runnable then) {
        train.close(
                () -> {
                    lane.close();
                    then.run();
                });
    }
}
