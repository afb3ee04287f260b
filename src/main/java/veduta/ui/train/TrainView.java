package veduta.ui.train;

import java.util.List;
import javafx.collections.ObservableList;
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
import veduta.layout.Palette;
import veduta.synthesis.InstalledModel;
import veduta.synthesis.StoredRun;
import veduta.ui.task.Delay;
import veduta.ui.text.Texts;

/** Training: on the left all runs, beside them the form of a new one or how the chosen one goes. */
public final class TrainView extends BorderPane {
    private final TrainViewModel train;

    /**
     * A view.
     *
     * @param models the models to begin with
     * @param delay keeps drawings apart
     */
    public TrainView(
            TrainViewModel train,
            SetupViewModel setup,
            ObservableList<InstalledModel> models,
            List<Palette> palettes,
            Delay delay) {
        this.train = train;
        setId("train-view");
        getStyleClass().add("train-view");
        ScrollPane form = new ScrollPane(new SetupPane(setup, train, models, palettes));
        form.setFitToWidth(true);
        form.setMaxWidth(620);
        ProgressPane progress = new ProgressPane(train, delay);
        form.visibleProperty().bind(train.shownProperty().isNull());
        progress.visibleProperty().bind(train.shownProperty().isNotNull());
        setCenter(new StackPane(form, progress));
        setLeft(list());
        addEventHandler(KeyEvent.KEY_PRESSED, TrainView::keepPlainKeys);
    }

    /** Plain keys belong to this form; elsewhere they choose tools. */
    private static void keepPlainKeys(KeyEvent event) {
        if (!event.isShortcutDown() && !event.isAltDown() && !event.getCode().isFunctionKey()) {
            event.consume();
        }
    }

    private VBox list() {
        Button fresh = new Button(Texts.get("train.new"));
        fresh.setId("train-new");
        fresh.setMaxWidth(Double.MAX_VALUE);
        fresh.setOnAction(event -> train.shownProperty().set(null));
        ListView<StoredRun> list = new ListView<>(train.runs());
        list.setId("train-runs");
        list.setAccessibleText(Texts.get("train.list"));
        list.setCellFactory(view -> new RunCell());
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
        VBox box = new VBox(8, fresh, list);
        box.getStyleClass().add("train-list");
        return box;
    }

    private static final class RunCell extends ListCell<StoredRun> {
        @Override
        protected void updateItem(@Nullable StoredRun run, boolean empty) {
            super.updateItem(run, empty);
            setText(
                    run == null
                            ? ""
                            : Texts.get(
                                    "train.run",
                                    run.title(),
                                    run.stepsDone(),
                                    run.order().plan().schedule().steps()));
        }
    }
}
