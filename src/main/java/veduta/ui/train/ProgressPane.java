package veduta.ui.train;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import veduta.api.training.StoredRun;
import veduta.api.training.TrainingProgress;
import veduta.image.RgbImage;
import veduta.text.Texts;
import veduta.ui.picture.FxImages;
import veduta.ui.task.Delay;
import veduta.ui.train.chart.CurveCharts;

/** How the shown training goes: numbers, curves, previews, and what can be done with it. */
final class ProgressPane extends VBox {
    private static final double DRAW_MILLIS = 400;

    private final TrainViewModel train;
    private final CurveCharts charts = new CurveCharts();
    private final BooleanBinding runs;
    private boolean drawing;

    ProgressPane(TrainViewModel train, Delay delay) {
        this.train = train;
        getStyleClass().add("train-progress");
        runs =
                Bindings.createBooleanBinding(
                        () -> same(train.runningProperty().get(), train.shownProperty().get()),
                        train.runningProperty(),
                        train.shownProperty());
        getChildren().addAll(head(), actions(), charts, slider(), preview());
        train.curvesProperty().addListener(observable -> charts.draw(train.curvesProperty().get()));
        train.drawingsProperty()
                .addListener(
                        observable -> {
                            if (!drawing) {
                                drawing = true;
                                delay.restart(DRAW_MILLIS, this::draw);
                            }
                        });
    }

    private static boolean same(@Nullable StoredRun one, @Nullable StoredRun other) {
        return one != null && other != null && one.folder().equals(other.folder());
    }

    private void draw() {
        drawing = false;
        charts.draw(train.curvesProperty().get());
    }

    private Node head() {
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(train.shownProperty().map(StoredRun::title).orElse(""));
        Label numbers = new Label();
        numbers.setId("train-numbers");
        numbers.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::numbers,
                                train.progressProperty(),
                                train.shownProperty(),
                                runs));
        ProgressBar bar = new ProgressBar(0);
        bar.progressProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                this::share,
                                train.progressProperty(),
                                train.shownProperty(),
                                runs));
        bar.setPrefWidth(220);
        Label message = new Label();
        message.setId("train-message");
        message.textProperty().bind(train.messageProperty());
        HBox line = new HBox(14, title, bar, numbers, message);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private String numbers() {
        TrainingProgress now = train.progressProperty().get();
        StoredRun run = train.shownProperty().get();
        if (run == null) {
            return "";
        }
        if (!runs.get() || now == null) {
            return Texts.get(
                    "train.steps.done", run.stepsDone(), run.job().config().schedule().steps());
        }
        return Texts.get(
                "train.numbers",
                now.step(),
                now.steps(),
                now.picturesPerSecond(),
                Durations.text(now.secondsLeft()),
                now.epochs());
    }

    private double share() {
        TrainingProgress now = train.progressProperty().get();
        StoredRun run = train.shownProperty().get();
        if (run == null) {
            return 0;
        }
        return runs.get() && now != null
                ? (double) now.step() / now.steps()
                : (double) run.stepsDone() / run.job().config().schedule().steps();
    }

    private Node actions() {
        Button pause = new Button(Texts.get("train.pause"));
        pause.setId("train-pause");
        pause.disableProperty().bind(runs.not());
        pause.setOnAction(event -> train.pause());
        Button go = new Button(Texts.get("train.go"));
        go.setId("train-go");
        go.disableProperty()
                .bind(
                        train.runningProperty()
                                .isNotNull()
                                .or(
                                        Bindings.createBooleanBinding(
                                                () -> !canGoOn(train.shownProperty().get()),
                                                train.shownProperty())));
        go.setOnAction(
                event -> {
                    StoredRun run = train.shownProperty().get();
                    if (run != null) {
                        train.go(run);
                    }
                });
        TextField name = new TextField();
        name.setId("train-name");
        train.shownProperty()
                .addListener(
                        (property, old, now) -> {
                            if (now != null && !same(old, now)) {
                                name.setText(now.job().output().name());
                            }
                        });
        Button keep = new Button(Texts.get("train.keep"));
        keep.setId("train-keep");
        keep.getStyleClass().add("accent");
        keep.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !name.getText().matches("[\\w.-]{1,60}"),
                                name.textProperty()));
        keep.setOnAction(event -> train.exportModel(name.getText()));
        Button remove = new Button(Texts.get("train.remove"));
        remove.disableProperty().bind(runs);
        remove.setOnAction(event -> train.remove());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label named = new Label(Texts.get("train.name"));
        named.setLabelFor(name);
        HBox line = new HBox(8, pause, go, gap, named, name, keep, remove);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private static boolean canGoOn(@Nullable StoredRun run) {
        return run != null && !run.isFinished();
    }

    private Node slider() {
        Slider slider = new Slider(0, 0, 0);
        slider.setId("train-slider");
        slider.setAccessibleText(Texts.get("train.previews"));
        slider.setSnapToTicks(true);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(1);
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label step = new Label();
        step.setMinWidth(160);
        Runnable follow =
                () -> {
                    int index = train.previewIndexProperty().get();
                    slider.setMax(Math.max(0, train.previews().size() - 1));
                    slider.setValue(index);
                    step.setText(
                            index < train.previews().size()
                                    ? Texts.get("train.preview.step", train.previews().get(index))
                                    : "");
                };
        train.previews()
                .addListener((javafx.beans.InvalidationListener) observable -> follow.run());
        train.previewIndexProperty().addListener(observable -> follow.run());
        slider.valueProperty()
                .addListener(
                        (property, old, now) -> {
                            int index = (int) Math.round(now.doubleValue());
                            if (index != train.previewIndexProperty().get()) {
                                train.showPreview(index);
                            }
                        });
        HBox line = new HBox(10, new Label(Texts.get("train.previews")), slider, step);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    /** The sheet as large as there is room. */
    private Node preview() {
        ImageView view = new ImageView();
        view.setId("train-preview");
        view.setPreserveRatio(true);
        Pane room = new Pane(view);
        room.setMinHeight(80);
        VBox.setVgrow(room, Priority.ALWAYS);
        view.fitWidthProperty().bind(room.widthProperty());
        view.fitHeightProperty().bind(room.heightProperty());
        train.previewProperty()
                .addListener(
                        (property, old, now) -> view.setImage(now == null ? null : image(now)));
        return room;
    }

    private static javafx.scene.image.Image image(RgbImage picture) {
        return FxImages.of(picture);
    }
}
