package veduta.ui.editor;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import veduta.layout.Stamp;
import veduta.paint.Symmetry;
import veduta.paint.shape.BrushTip;
import veduta.text.Texts;
import veduta.ui.command.Command;
import veduta.ui.dialog.LateTooltip;
import veduta.ui.dialog.WholeNumber;
import veduta.ui.tool.ToolKind;
import veduta.ui.tool.ToolRegistry;
import veduta.ui.tool.ToolSettings;

/** The line above the canvas with what can be set for the tool in the hand. */
public final class ToolOptions extends HBox {
    /** So much a key changes the brush's size at its slider. */
    private static final double KEY_FACTOR = 1.2;

    private final ToolRegistry bench;
    private final Function<String, Command> commands;

    /**
     * A line of options.
     *
     * @param commands finds commands by their names
     */
    public ToolOptions(
            ToolRegistry bench,
            ToolSettings settings,
            List<Stamp> stamps,
            Function<String, Command> commands,
            Node viewOptions) {
        this.bench = bench;
        this.commands = commands;
        getStyleClass().add("tool-options");
        setId("tool-options");
        Label name = new Label();
        name.getStyleClass().add("panel-title");
        name.setMinWidth(84);
        name.textProperty()
                .bind(bench.currentProperty().map(kind -> Texts.get("command.tool-" + kind.id())));
        getChildren().add(name);
        ofBrush(settings);
        ofOthers(settings, stamps);
        getChildren().add(symmetry(settings));
        javafx.scene.layout.Region gap = new javafx.scene.layout.Region();
        HBox.setHgrow(gap, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(gap, viewOptions);
    }

    private void ofBrush(ToolSettings settings) {
        getChildren()
                .add(
                        late(
                                () -> size(settings),
                                ToolKind.BRUSH,
                                ToolKind.ERASER,
                                ToolKind.LINE,
                                ToolKind.RECTANGLE,
                                ToolKind.ELLIPSE));
        getChildren()
                .add(
                        option(
                                "option-square",
                                Texts.get("option.square"),
                                settings.squareProperty(),
                                ToolKind.BRUSH,
                                ToolKind.ERASER,
                                ToolKind.LINE));
        getChildren()
                .add(
                        option(
                                "option-spray",
                                Texts.get("option.spray"),
                                settings.sprayProperty(),
                                ToolKind.BRUSH,
                                ToolKind.ERASER));
        getChildren()
                .add(
                        option(
                                "option-outline",
                                Texts.get("option.outline"),
                                settings.outlineProperty(),
                                ToolKind.RECTANGLE,
                                ToolKind.ELLIPSE));
    }

    private void ofOthers(ToolSettings settings, List<Stamp> stamps) {
        getChildren()
                .add(
                        option(
                                "option-contiguous",
                                Texts.get("option.contiguous"),
                                settings.contiguousProperty(),
                                ToolKind.FILL));
        getChildren()
                .add(
                        option(
                                "option-lasso",
                                Texts.get("option.selectLasso"),
                                settings.selectLassoProperty(),
                                ToolKind.SELECT));
        stamps.stream().findFirst().ifPresent(settings.stampProperty()::set);
        getChildren().add(late(() -> stamp(settings, stamps), ToolKind.STAMP));
        getChildren()
                .add(
                        option(
                                "option-mirrored",
                                Texts.get("option.mirrored"),
                                settings.stampMirroredProperty(),
                                ToolKind.STAMP));
    }

    private static Node size(ToolSettings settings) {
        Slider slider = new Slider(0, Math.log(BrushTip.LARGEST), 0);
        slider.setPrefWidth(140);
        slider.setId("brush-slider");
        slider.setBlockIncrement(Math.log(KEY_FACTOR));
        slider.setAccessibleText(Texts.get("option.size"));
        Spinner<Integer> number =
                WholeNumber.field(settings.brushPxProperty(), 1, BrushTip.LARGEST, 1);
        number.setPrefWidth(86);
        number.setId("brush-size");
        number.setAccessibleText(Texts.get("option.size"));
        number.getEditor().setAccessibleText(Texts.get("option.size"));
        LateTooltip.on(slider, Texts.get("option.size.tip"));
        LateTooltip.on(number, Texts.get("option.size.tip"));
        settings.brushPxProperty()
                .subscribe(
                        now -> {
                            // A slider that stands for this size already keeps its fraction: keys
                            // would never leave 1 px.
                            if (pixels(slider) != now.intValue()) {
                                slider.setValue(Math.log(now.intValue()));
                            }
                        });
        slider.valueProperty()
                .addListener(
                        (property, old, now) -> settings.brushPxProperty().set(pixels(slider)));
        HBox line = line(new Label(Texts.get("option.size")), slider, number, new Label("px"));
        return line;
    }

    private static int pixels(Slider slider) {
        return (int) Math.round(Math.exp(slider.getValue()));
    }

    private Node option(String id, String title, BooleanProperty value, ToolKind... kinds) {
        return late(() -> toggle(id, title, value), kinds);
    }

    private Node toggle(String id, String title, BooleanProperty value) {
        ToggleSwitch toggle = new ToggleSwitch(title);
        toggle.setId(id);
        toggle.selectedProperty().bindBidirectional(value);
        toggle.setMinWidth(USE_PREF_SIZE);
        LateTooltip.on(toggle, commands.apply(id).tip());
        return toggle;
    }

    private static Node stamp(ToolSettings settings, List<Stamp> stamps) {
        ComboBox<Stamp> choice = new ComboBox<>(FXCollections.observableArrayList(stamps));
        choice.setId("stamps");
        choice.setAccessibleText(Texts.get("option.stamp"));
        LateTooltip.on(choice, Texts.get("option.stamp.tip"));
        choice.setVisibleRowCount(14);
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Stamp stamp) {
                        return stamp == null ? "" : stamp.title();
                    }

                    @Override
                    public Stamp fromString(String text) {
                        return stamps.get(0);
                    }
                });
        choice.valueProperty().bindBidirectional(settings.stampProperty());
        return line(
                new Label(Texts.get("option.stamp")),
                choice,
                new Label(Texts.get("option.size")),
                stampSize(settings));
    }

    private static Slider stampSize(ToolSettings settings) {
        Slider slider =
                new Slider(
                        Math.log(ToolSettings.SMALLEST_STAMP),
                        Math.log(ToolSettings.LARGEST_STAMP),
                        0);
        slider.setPrefWidth(140);
        slider.setId("stamp-slider");
        slider.setBlockIncrement(Math.log(KEY_FACTOR));
        slider.setAccessibleText(Texts.get("option.size"));
        LateTooltip.on(slider, Texts.get("option.stampSize.tip"));
        DoubleProperty size = settings.stampSizeProperty();
        size.subscribe(now -> slider.setValue(Math.log(now.doubleValue())));
        slider.valueProperty()
                .addListener(
                        (property, old, now) -> {
                            // What the slider only repeats keeps its last bits.
                            if (now.doubleValue() != Math.log(size.get())) {
                                size.set(Math.exp(now.doubleValue()));
                            }
                        });
        return slider;
    }

    private Node symmetry(ToolSettings settings) {
        ChoiceBox<Symmetry> choice =
                new ChoiceBox<>(FXCollections.observableArrayList(Symmetry.values()));
        choice.setId("symmetry");
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Symmetry symmetry) {
                        return symmetry == null ? "" : Texts.get("symmetry." + symmetry.name());
                    }

                    @Override
                    public Symmetry fromString(String text) {
                        return Symmetry.NONE;
                    }
                });
        choice.valueProperty().bindBidirectional(settings.symmetryProperty());
        choice.setAccessibleText(Texts.get("option.symmetry"));
        LateTooltip.on(
                choice,
                Texts.get(
                        "option.symmetry.tip",
                        commands.apply("mirror-left-right").shortcutText(),
                        commands.apply("mirror-top-bottom").shortcutText()));
        return line(new Label(Texts.get("option.symmetry")), choice);
    }

    private static HBox line(Node... nodes) {
        for (Node node : nodes) {
            if (node instanceof Label label) {
                // Where the line is short, sliders give way, not words.
                label.setMinWidth(USE_PREF_SIZE);
            }
        }
        HBox line = new HBox(6, nodes);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    /** What is shown for some tools only. */
    private Node late(Supplier<Node> content, ToolKind... kinds) {
        return new LazyContent(
                javafx.beans.binding.Bindings.createBooleanBinding(
                        () -> List.of(kinds).contains(bench.currentProperty().get()),
                        bench.currentProperty()),
                content);
    }
}
