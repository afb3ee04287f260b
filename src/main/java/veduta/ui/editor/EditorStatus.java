package veduta.ui.editor;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;
import veduta.image.PixelRect;
import veduta.paint.LabelCanvas;
import veduta.text.Texts;
import veduta.ui.command.Command;
import veduta.ui.dialog.LateTooltip;
import veduta.ui.dialog.StatusLabel;
import veduta.ui.document.DocumentListener;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.document.VoidShare;
import veduta.ui.task.PauseDelay;
import veduta.ui.tool.Pointer;

/** What the status line shows of the document: what is under the pointer, zoom, size and void. */
public final class EditorStatus {
    /** Of less void than this share nothing is said. */
    private static final double LITTLE_VOID = 0.001;

    private final Editor editor;
    private final Command fillVoid;
    private final ObservableBooleanValue elsewhere;

    /**
     * The status of the document.
     *
     * @param fillVoid gives void the class that is nearest to it
     * @param elsewhere whether something else than the canvas is shown
     */
    public EditorStatus(Editor editor, Command fillVoid, ObservableBooleanValue elsewhere) {
        this.editor = editor;
        this.fillVoid = fillVoid;
        this.elsewhere = elsewhere;
    }

    /** Its parts, from the left. */
    public List<Node> nodes() {
        ObservableValue<String> zoom =
                editor.area()
                        .viewportProperty()
                        .map(view -> Texts.get("status.zoom", view.scale()));
        return List.of(
                new StatusLabel("status-under", under(), 260),
                new StatusLabel("status-zoom", zoom, 50),
                new StatusLabel("status-size", size(), 0),
                voids());
    }

    /** What is under the pointer, also when a tool, undo or another document changes it there. */
    private ObservableValue<String> under() {
        ReadOnlyObjectProperty<@Nullable Pointer> pointer = editor.pointer().pointerProperty();
        ReadOnlyStringWrapper under = new ReadOnlyStringWrapper("");
        Runnable update = () -> under.set(under(pointer.get()));
        pointer.addListener(observable -> update.run());
        editor.palette().paletteProperty().addListener(observable -> update.run());
        editor.document()
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
        LabelCanvas canvas = editor.document().painter().canvas();
        if (!canvas.contains(pointer.column(), pointer.row())) {
            return "";
        }
        int label = canvas.label(pointer.column(), pointer.row());
        return Texts.get(
                "status.under",
                editor.palette().titleOf(label),
                Integer.toString(label),
                Integer.toString(pointer.column()),
                Integer.toString(pointer.row()));
    }

    private ObservableValue<String> size() {
        DocumentViewModel document = editor.document();
        Supplier<String> now = () -> document.painter().canvas().size().toString();
        ReadOnlyStringWrapper size = new ReadOnlyStringWrapper(now.get());
        document.addListener(
                new DocumentListener() {
                    @Override
                    public void replaced() {
                        size.set(now.get());
                    }
                });
        return size.getReadOnlyProperty();
    }

    /** Models have not learnt what void shows, so a note says where there is some. */
    private Node voids() {
        ReadOnlyDoubleProperty share =
                new VoidShare(editor.document(), new PauseDelay()).shareProperty();
        Button button = new Button("", new FontIcon(Material2MZ.REPORT_PROBLEM));
        button.setId("status-void");
        button.getStyleClass().addAll("flat", "small");
        button.textProperty().bind(share.map(now -> Texts.get("status.void", now)));
        button.visibleProperty()
                .bind(share.greaterThanOrEqualTo(LITTLE_VOID).and(Bindings.not(elsewhere)));
        button.managedProperty().bind(button.visibleProperty());
        LateTooltip.on(button, Texts.get("status.void.tip") + "\n" + fillVoid.tip());
        button.setOnAction(event -> fillVoid.run());
        return button;
    }
}
