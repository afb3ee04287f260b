package veduta.ui.tool;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import veduta.layout.Palette;
import veduta.paint.shape.Region;

/** All tools, one of which is in the hand. */
public final class ToolRegistry {
    private final ObjectProperty<ToolKind> current = new SimpleObjectProperty<>(ToolKind.BRUSH);
    private final Map<ToolKind, Tool> tools = new EnumMap<>(ToolKind.class);
    private final SelectTool select;
    private final StampTool stamp;
    private final ToolSettings settings;

    /**
     * Tools that work on {@code host}.
     *
     * @param palette the palette of the layout, for stamps
     */
    public ToolRegistry(ToolHost host, ToolSettings settings, Supplier<Palette> palette) {
        this.settings = settings;
        select = new SelectTool(host, settings);
        put(new BrushTool(host, settings, ToolKind.BRUSH));
        put(new BrushTool(host, settings, ToolKind.ERASER));
        put(new FillTool(host, settings));
        put(new DragShapeTool(host, settings, ToolKind.LINE));
        put(new DragShapeTool(host, settings, ToolKind.RECTANGLE));
        put(new DragShapeTool(host, settings, ToolKind.ELLIPSE));
        put(new PathTool(host, ToolKind.POLYGON));
        put(new PathTool(host, ToolKind.LASSO));
        stamp = new StampTool(host, settings, palette);
        put(stamp);
        put(select);
        put(new ViewTool(host, ToolKind.PICKER));
        put(new ViewTool(host, ToolKind.HAND));
        put(new ViewTool(host, ToolKind.ZOOM));
        current.addListener((property, old, now) -> tool(old).confirm());
    }

    private void put(Tool tool) {
        tools.put(tool.kind(), tool);
    }

    /** The tool in the hand; the one before is finished first. */
    public ObjectProperty<ToolKind> currentProperty() {
        return current;
    }

    /** The tool in the hand. */
    public Tool tool() {
        return tool(current.get());
    }

    /** A tool by its kind. */
    Tool tool(ToolKind kind) {
        return Objects.requireNonNull(tools.get(kind), () -> "No tool " + kind);
    }

    /** Makes the tip of the tool in the hand larger, or smaller with a negative number. */
    public void grow(int steps) {
        if (current.get() == ToolKind.STAMP) {
            settings.growStamp(steps);
        } else {
            settings.growBrush(steps);
        }
    }

    /** What the stamp would paint if the button were pressed there; empty without a stamp. */
    public Region ghost(Pointer pointer) {
        return stamp.ghost(pointer);
    }

    /** The selection. */
    public SelectTool select() {
        return select;
    }
}
