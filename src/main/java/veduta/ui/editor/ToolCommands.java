package veduta.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import veduta.paint.Symmetry;
import veduta.ui.command.Command;
import veduta.ui.tool.Tool;
import veduta.ui.tool.ToolDescriptor;
import veduta.ui.tool.ToolOption;
import veduta.ui.tool.ToolRegistry;
import veduta.ui.tool.ToolSettings;

/** The commands of the menu of tools: first the tools, then what can be set for them. */
public final class ToolCommands {
    private final ToolRegistry tools;
    private final ToolSettings settings;

    /** Commands of these tools. */
    public ToolCommands(ToolRegistry tools, ToolSettings settings) {
        this.tools = tools;
        this.settings = settings;
    }

    /** The choices of a tool. */
    public List<Command> tools() {
        List<Command> commands = new ArrayList<>();
        for (Tool tool : tools.tools()) {
            ToolDescriptor offer = tool.descriptor();
            BooleanProperty chosen = new SimpleBooleanProperty(tools.tool() == tool);
            tools.currentProperty().addListener((property, old, now) -> chosen.set(now == tool));
            commands.add(
                    Command.choice(
                                    "tool-" + offer.id(),
                                    offer.icon(),
                                    offer.key(),
                                    chosen,
                                    () -> tools.choose(tool))
                            .named(offer.title(), offer.tip()));
        }
        return commands;
    }

    /** What can be set for them. */
    public List<Command> options() {
        List<Command> commands = new ArrayList<>();
        for (ToolOption option : tools.options()) {
            if (option instanceof ToolOption.Toggle toggle) {
                commands.add(
                        Command.toggle(toggle.id(), toggle.icon(), toggle.key(), toggle.value()));
            }
        }
        commands.add(mirror("mirror-left-right", "Shift+M", true));
        commands.add(mirror("mirror-top-bottom", "Shift+N", false));
        return commands;
    }

    /** Switches one of the two mirrors; the other stays as it is. */
    private Command mirror(String id, String key, boolean leftRight) {
        var symmetry = settings.symmetryProperty();
        BooleanSupplier present =
                () -> leftRight ? isLeftRight(symmetry.get()) : isTopBottom(symmetry.get());
        BooleanProperty on = new SimpleBooleanProperty(present.getAsBoolean());
        symmetry.addListener(observable -> on.set(present.getAsBoolean()));
        return Command.choice(
                id,
                null,
                key,
                on,
                () -> {
                    Symmetry now = symmetry.get();
                    symmetry.set(of(isLeftRight(now) != leftRight, isTopBottom(now) == leftRight));
                });
    }

    private static boolean isLeftRight(Symmetry symmetry) {
        return symmetry == Symmetry.LEFT_RIGHT || symmetry == Symmetry.BOTH;
    }

    private static boolean isTopBottom(Symmetry symmetry) {
        return symmetry == Symmetry.TOP_BOTTOM || symmetry == Symmetry.BOTH;
    }

    private static Symmetry of(boolean leftRight, boolean topBottom) {
        if (leftRight) {
            return topBottom ? Symmetry.BOTH : Symmetry.LEFT_RIGHT;
        }
        return topBottom ? Symmetry.TOP_BOTTOM : Symmetry.NONE;
    }
}
