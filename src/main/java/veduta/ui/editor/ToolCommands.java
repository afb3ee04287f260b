package veduta.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.kordamp.ikonli.material2.Material2AL;
import veduta.paint.Symmetry;
import veduta.ui.command.Command;
import veduta.ui.tool.ToolKind;
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
        List<Command> choices = new ArrayList<>();
        var current = tools.currentProperty();
        for (ToolKind kind : ToolKind.values()) {
            BooleanProperty chosen = new SimpleBooleanProperty(current.get() == kind);
            current.addListener((property, old, now) -> chosen.set(now == kind));
            choices.add(
                    Command.choice(
                            "tool-" + kind.id(),
                            kind.icon(),
                            kind.key(),
                            chosen,
                            () -> current.set(kind)));
        }
        return choices;
    }

    /** What can be set for them. */
    public List<Command> options() {
        return List.of(
                Command.toggle("option-square", null, "Shift+S", settings.squareProperty()),
                Command.toggle("option-spray", null, "Shift+A", settings.sprayProperty()),
                Command.toggle("option-outline", null, "Shift+O", settings.outlineProperty()),
                Command.toggle("option-contiguous", null, "Shift+J", settings.contiguousProperty()),
                Command.toggle("option-lasso", null, "Shift+L", settings.selectLassoProperty()),
                Command.toggle(
                        "option-mirrored",
                        Material2AL.FLIP,
                        "Shift+F",
                        settings.stampMirroredProperty()),
                mirror("mirror-left-right", "Shift+M", true),
                mirror("mirror-top-bottom", "Shift+N", false));
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
