package veduta.ui.tool;

import java.util.List;
import java.util.function.Function;
import veduta.layout.Stamp;

/** The tools that come with the program. */
public final class StandardTools {
    private StandardTools() {}

    /**
     * What makes each of them: a tool is added by one line here. Their options are listed in this
     * order; the order of the tool bar is that of {@link ToolDescriptor#order}.
     *
     * @param stamps things to drop into layouts
     */
    public static List<Function<ToolHost, Tool>> with(List<Stamp> stamps) {
        return List.of(
                BrushTool::brush,
                BrushTool::eraser,
                DragShapeTool::line,
                DragShapeTool::rectangle,
                DragShapeTool::ellipse,
                PolygonTool::new,
                LassoTool::new,
                FillTool::new,
                SelectTool::new,
                host -> new StampTool(host, stamps),
                PickerTool::new,
                HandTool::new,
                ZoomTool::new);
    }
}
