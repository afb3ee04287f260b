package veduta.ui.train;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import veduta.api.model.InstalledModel;
import veduta.api.training.StoredRun;
import veduta.layout.Palette;
import veduta.text.Texts;
import veduta.ui.task.Delay;
import veduta.ui.train.evaluation.EvaluationPane;
import veduta.ui.train.evaluation.EvaluationViewModel;

/** Training: on the left all runs, beside them the form of a new one or how the chosen one goes. */
public final class TrainView extends BorderPane {
    private static final double REREAD_MILLIS = 2000;

    private final TrainViewModel train;
    private final ComparisonViewModel comparison;
    private final EvaluationViewModel evaluation;
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.FORM);
    private boolean rereading;

    /** What is shown beside the runs. */
    private enum Page {
        FORM,
        RUN,
        COMPARISON,
        EVALUATION
    }

    /**
     * What is shown beside the runs, each by a model of its own.
     *
     * @param train the trainings
     * @param setup a new one
     * @param comparison several of them
     * @param evaluation measures models
     */
    public record Parts(
            TrainViewModel train,
            SetupViewModel setup,
            ComparisonViewModel comparison,
            EvaluationViewModel evaluation) {}

    /**
     * A view.
     *
     * @param models the models to begin with, or to measure
     * @param delays makes what keeps drawings apart
     * @param opener shows a report
     */
    public TrainView(
            Parts parts,
            ObservableList<InstalledModel> models,
            List<Palette> palettes,
            Supplier<Delay> delays,
            Consumer<Path> opener) {
        this.train = parts.train();
        this.comparison = parts.comparison();
        this.evaluation = parts.evaluation();
        SetupViewModel setup = parts.setup();
        setId("train-view");
        getStyleClass().add("train-view");
        ScrollPane form = new ScrollPane(new SetupPane(setup, train, models, palettes));
        form.setFitToWidth(true);
        form.setMaxWidth(620);
        ProgressPane progress = new ProgressPane(train, delays.get());
        EvaluationPane measuring =
                new EvaluationPane(evaluation, models, setup.perception().known(), opener);
        measuring.setMaxWidth(720);
        setCenter(
                new StackPane(
                        on(Page.FORM, form),
                        on(Page.RUN, progress),
                        on(Page.COMPARISON, new ComparisonPane(comparison)),
                        on(Page.EVALUATION, measuring)));
        setLeft(list());
        train.shownProperty()
                .addListener(
                        (property, old, now) -> {
                            if (now != null || page.get() == Page.RUN) {
                                page.set(now == null ? Page.FORM : Page.RUN);
                            }
                        });
        page.set(train.shownProperty().get() == null ? Page.FORM : Page.RUN);
        followComparison(delays.get());
        addEventHandler(KeyEvent.KEY_PRESSED, TrainView::keepPlainKeys);
    }

    private Node on(Page which, Node node) {
        node.visibleProperty().bind(page.isEqualTo(which));
        return node;
    }

    /** While a training goes on, its curve among the others grows now and then. */
    private void followComparison(Delay delay) {
        train.runs()
                .addListener(
                        (InvalidationListener)
                                observable -> {
                                    if (page.get() == Page.COMPARISON) {
                                        comparison.compare(train.runs());
                                    }
                                });
        train.progressProperty()
                .addListener(
                        observable -> {
                            if (page.get() == Page.COMPARISON && !rereading) {
                                rereading = true;
                                delay.restart(REREAD_MILLIS, this::reread);
                            }
                        });
    }

    private void reread() {
        rereading = false;
        comparison.reread();
    }

    private void turnTo(Page other) {
        train.shownProperty().set(null);
        page.set(other);
        if (other == Page.COMPARISON) {
            comparison.compare(train.runs());
        }
    }

    private Button button(String key, String id, Page turned) {
        Button button = new Button(Texts.get(key));
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> turnTo(turned));
        return button;
    }

    /** Plain keys belong to this form; elsewhere they choose tools. */
    private static void keepPlainKeys(KeyEvent event) {
        if (!event.isShortcutDown() && !event.isAltDown() && !event.getCode().isFunctionKey()) {
            event.consume();
        }
    }

    private VBox list() {
        Button fresh = button("train.new", "train-new", Page.FORM);
        Button compare = button("train.compare", "train-compare", Page.COMPARISON);
        Button measure = button("train.evaluate", "train-evaluate", Page.EVALUATION);
        ListView<StoredRun> list = new ListView<>(train.runs());
        list.setId("train-runs");
        list.setAccessibleText(Texts.get("train.list"));
        list.setCellFactory(view -> new RunCell());
        train.progressProperty().addListener(observable -> list.refresh());
        list.setPlaceholder(new Label(Texts.get("train.none")));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, old, now) -> {
                            if (now != null) {
                                train.shownProperty().set(now);
                            }
                        });
        train.shownProperty()
                .addListener(
                        (property, old, now) -> {
                            if (now == null) {
                                list.getSelectionModel().clearSelection();
                            } else {
                                list.getSelectionModel().select(now);
                            }
                        });
        VBox box = new VBox(8, fresh, list, compare, measure);
        box.getStyleClass().add("train-list");
        return box;
    }

    /** A training's name and how far it is; the one that goes on is further than it has saved. */
    private final class RunCell extends ListCell<StoredRun> {
        @Override
        protected void updateItem(@Nullable StoredRun run, boolean empty) {
            super.updateItem(run, empty);
            setText(
                    run == null
                            ? ""
                            : Texts.get(
                                    "train.run",
                                    run.title(),
                                    train.stepsDone(run),
                                    run.job().config().schedule().steps()));
        }
    }
}
