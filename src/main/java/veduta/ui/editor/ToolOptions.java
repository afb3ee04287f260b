package veduta.ui.editor;

import atlantafx.base.controls.ToggleSwitch;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import veduta.paint.Symmetry;
import veduta.text.Texts;
import veduta.ui.command.Command;
import veduta.ui.dialog.LateTooltip;
import veduta.ui.tool.ControlLine;
import veduta.ui.tool.ToolOption;
import veduta.ui.tool.ToolRegistry;
import veduta.ui.tool.ToolSettings;

/** The line above the canvas with what can be set for the tool in use. */
public final class ToolOptions extends HBox {
    private final ToolRegistry tools;
    private final Function<String, Command> commands;

    /**
     * A line of options.
     *
     * @param commands finds commands by their names
     */
    public ToolOptions(
            ToolRegistry tools,
            ToolSettings settings,
            Function<String, Command> commands,
            Node viewOptions) {
        this.tools = tools;
        this.commands = commands;
        getStyleClass().add("tool-options");
        setId("tool-options");
        Label name = new Label();
        name.getStyleClass().add("panel-title");
        name.setMinWidth(84);
        name.textProperty().bind(tools.currentProperty().map(tool -> tool.descriptor().title()));
        getChildren().add(name);
        tools.options().forEach(option -> getChildren().add(late(option)));
        getChildren().add(symmetry(settings));
        javafx.scene.layout.Region gap = new javafx.scene.layout.Region();
        HBox.setHgrow(gap, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(gap, viewOptions);
    }

    /** An option, shown for the tools that have it. */
    private Node late(ToolOption option) {
        return new LazyContent(
                Bindings.createBooleanBinding(
                        () ->
                                tools.tool().descriptor().options().stream()
                                        .anyMatch(each -> each.id().equals(option.id())),
                        tools.currentProperty()),
                () -> content(option));
    }

    private Node content(ToolOption option) {
        if (option instanceof ToolOption.Toggle toggle) {
            return toggle(toggle);
        }
        return ((ToolOption.Control) option).content().get();
    }

    private Node toggle(ToolOption.Toggle option) {
        ToggleSwitch toggle = new ToggleSwitch(option.title());
        toggle.setId(option.id());
        toggle.selectedProperty().bindBidirectional(option.value());
        toggle.setMinWidth(USE_PREF_SIZE);
        LateTooltip.on(toggle, commands.apply(option.id()).tip());
        return toggle;
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
        return new ControlLine(new Label(Texts.get("option.symmetry")), choice);
    }
}
