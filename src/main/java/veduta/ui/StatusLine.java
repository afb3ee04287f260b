package veduta.ui;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import veduta.image.PixelRect;
import veduta.text.Texts;
import veduta.ui.collection.PastRender;
import veduta.ui.command.Command;
import veduta.ui.dialog.LateTooltip;
import veduta.ui.document.DocumentListener;
import veduta.ui.document.VoidShare;
import veduta.ui.render.RenderState;
import veduta.ui.render.RenderViewModel;
import veduta.ui.task.PauseDelay;
import veduta.ui.tool.Pointer;

/** The lowest line: what is under the pointer, zoom, sizes, device, time, progress. */
final class StatusLine extends HBox {
    /** Of less void than this share nothing is said. */
    private static final double LITTLE_VOID = 0.001;

    private final Desk desk;
    private final Function<String, Command> commands;
    private final ObservableBooleanValue elsewhere;

    /**
     * The line of a window.
     *
     * @param commands finds commands by their names
     * @param elsewhere whether something else than the canvas is shown
     */
    StatusLine(
            Desk desk,
            TaskButton tasks,
            Function<String, Command> commands,
            Optional<? extends ObservableBooleanValue> elsewhere) {
        this.desk = desk;
        this.commands = commands;
        this.elsewhere = elsewhere.isPresent() ? elsewhere.get() : new SimpleBooleanProperty(false);
        RenderViewModel render = desk.render();
        getStyleClass().add("status-line");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        label("status-under", under(), 260),
                        label("status-zoom", zoom(), 50),
                        label("status-size", size(), 0),
                        voids(),
                        gap,
                        tasks,
                        progress(render),
                        label("status-device", device(), 0),
                        label("status-time", time(), 0),
                        modelLabel());
    }

    /** The model, and on coming near what its next render will take. */
    private Label modelLabel() {
        Label label = label("status-model", model(), 0);
        LateTooltip.on(
                label,
                () ->
                        desk.outlook()
                                .map(
                                        next ->
                                                Texts.get(
                                                        "status.model.tip",
                                                        next.secondsText(),
                                                        next.memoryText()))
                                .orElse(""));
        return label;
    }

    /** What is under the pointer, also when a tool, undo or another document changes it there. */
    private ObservableValue<String> under() {
        ReadOnlyObjectProperty<@Nullable Pointer> pointer = desk.hand().pointerProperty();
        ReadOnlyStringWrapper under = new ReadOnlyStringWrapper("");
        Runnable update = () -> under.set(under(pointer.get()));
        pointer.addListener(observable -> update.run());
        desk.palette().paletteProperty().addListener(observable -> update.run());
        desk.document()
                .addListener(
                        new DocumentListener() {
                            @Override
                            public void changed(PixelRect rect) {
                                update.run();
                            }

                            @Override
                            public void replaced() {
                                update.run();
                            }
                        });
        return under.getReadOnlyProperty();
    }

    private String under(@Nullable Pointer pointer) {
        if (pointer == null) {
            return "";
        }
        var canvas = desk.document().painter().canvas();
        if (!canvas.contains(pointer.column(), pointer.row())) {
            return "";
        }
        int label = canvas.label(pointer.column(), pointer.row());
        return Texts.get(
                "status.under",
                desk.palette().titleOf(label),
                Integer.toString(label),
                Integer.toString(pointer.column()),
                Integer.toString(pointer.row()));
    }

    private ObservableValue<String> zoom() {
        return desk.area().viewportProperty().map(view -> Texts.get("status.zoom", view.scale()));
    }

    private ObservableValue<String> size() {
        Supplier<String> now = () -> desk.document().painter().canvas().size().toString();
        ReadOnlyStringWrapper size = new ReadOnlyStringWrapper(now.get());
        desk.document()
                .addListener(
                        new DocumentListener() {
                            @Override
                            public void replaced() {
                                size.set(now.get());
                            }
                        });
        return size.getReadOnlyProperty();
    }

    /** Models have not learnt what void shows, so it is told where there is some. */
    private Node voids() {
        ReadOnlyDoubleProperty share =
                new VoidShare(desk.document(), new PauseDelay()).shareProperty();
        Button button = new Button("", new FontIcon(Material2MZ.REPORT_PROBLEM));
        button.setId("status-void");
        button.getStyleClass().addAll("flat", "small");
        button.textProperty().bind(share.map(now -> Texts.get("status.void", now)));
        button.visibleProperty()
                .bind(share.greaterThanOrEqualTo(LITTLE_VOID).and(Bindings.not(elsewhere)));
        button.managedProperty().bind(button.visibleProperty());
        Command fill = commands.apply("fill-void");
        LateTooltip.on(button, Texts.get("status.void.tip") + "\n" + fill.tip());
        button.setOnAction(event -> fill.run());
        return button;
    }

    private ObservableValue<String> model() {
        return desk.models()
                .chosenProperty()
                .map(model -> Texts.get("status.model", model.name(), model.card().size()))
                .orElse(Texts.get("status.noModel"));
    }

    private ObservableValue<String> device() {
        return whileAnyIsShown(desk.engineUsed());
    }

    private ObservableValue<String> time() {
        return whileAnyIsShown(desk.render().lastSecondsProperty().map(StatusLine::time));
    }

    /** What is said of the last render says nothing of a document without one. */
    private ObservableValue<String> whileAnyIsShown(ObservableValue<String> text) {
        ObservableValue<@Nullable PastRender> shown = desk.collection().presentProperty();
        return Bindings.createStringBinding(
                () -> shown.getValue() == null ? "" : text.getValue(), shown, text);
    }

    private static String time(Number seconds) {
        return Double.isNaN(seconds.doubleValue())
                ? ""
                : Texts.get("status.time", seconds.doubleValue());
    }

    private static Label label(String id, ObservableValue<String> text, double minWidth) {
        Label label = new Label();
        label.setId(id);
        label.setMinWidth(minWidth);
        label.textProperty().bind(text);
        return label;
    }

    private Node progress(RenderViewModel render) {
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("small");
        bar.progressProperty().bind(render.progressProperty());
        Button cancel = new Button("", new FontIcon(Material2AL.CLOSE));
        cancel.getStyleClass().addAll("flat", "button-icon", "small");
        cancel.setId("cancel-render");
        Command stop = commands.apply("cancel-render");
        cancel.setAccessibleText(stop.title());
        LateTooltip.on(cancel, stop.tip());
        cancel.setOnAction(event -> render.cancel());
        HBox box = new HBox(4, bar, cancel);
        box.setAlignment(javafx.geometry.Pos.CENTER);
        box.visibleProperty().bind(render.stateProperty().isEqualTo(RenderState.RENDERING));
        return box;
    }
}
