package veduta.ui.editor;

import java.util.List;
import java.util.function.Function;
import javafx.collections.SetChangeListener;
import veduta.paint.shape.Region;
import veduta.ui.canvas.CanvasView;
import veduta.ui.canvas.Navigation;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.palette.PaletteViewModel;
import veduta.ui.render.RenderViewModel;
import veduta.ui.tool.PickerTool;
import veduta.ui.tool.PointerController;
import veduta.ui.tool.SelectTool;
import veduta.ui.tool.Tool;
import veduta.ui.tool.ToolHost;
import veduta.ui.tool.ToolRegistry;
import veduta.ui.tool.ToolSettings;

/** The document on its canvas, with the tools that paint on it. */
public final class Editor {
    private final DocumentViewModel document;
    private final PaletteViewModel palette;
    private final WorkArea area;
    private final Navigation navigation;
    private final EditorToolContext context;
    private final ToolSettings settings = new ToolSettings();
    private final ToolRegistry tools;
    private final SelectTool select;
    private final PointerController pointer;

    /**
     * An editor of a document, beside whose layout the renders are shown.
     *
     * @param factories what makes the tools of the tool bar
     */
    public Editor(
            DocumentViewModel document,
            PaletteViewModel palette,
            RenderViewModel render,
            List<Function<ToolHost, Tool>> factories) {
        this.document = document;
        this.palette = palette;
        area = new WorkArea(document, render);
        navigation =
                new Navigation(
                        area.viewportProperty(),
                        () -> document.painter().canvas().size(),
                        area.pictureView(),
                        area.layoutView());
        context = new EditorToolContext(document, palette, navigation, settings);
        tools = new ToolRegistry(context, factories);
        select = tools.get(SelectTool.class);
        pointer =
                new PointerController(
                        tools,
                        tools.get(PickerTool.class),
                        context,
                        new ViewportTransform(area.viewportProperty()));
        connect();
    }

    private void connect() {
        palette.locked().addListener((SetChangeListener<Integer>) change -> context.lock());
        settings.symmetryProperty()
                .addListener((property, old, now) -> document.painter().mirror(now));
        for (CanvasView view : List.of(area.layoutView(), area.pictureView())) {
            navigation.listenOn(view);
            pointer.listenOn(view);
            new Overlays(area, view, tools, select, settings, pointer);
        }
        area.viewportProperty().addListener(observable -> pointer.viewMoved());
    }

    /** Shows the whole of another document, of which nothing is rendered or selected yet. */
    void reset() {
        area.show(null, null);
        select.selectionProperty().set(Region.EMPTY);
        context.lock();
        navigation.fit();
    }

    /** What is edited. */
    public DocumentViewModel document() {
        return document;
    }

    /** The classes to paint with. */
    public PaletteViewModel palette() {
        return palette;
    }

    /** Where layout and picture are shown. */
    public WorkArea area() {
        return area;
    }

    /** Zooms and moves both views. */
    public Navigation navigation() {
        return navigation;
    }

    /** The tools, and the one in use. */
    public ToolRegistry tools() {
        return tools;
    }

    /** The tool that selects. */
    public SelectTool select() {
        return select;
    }

    /** What can be set for the tools. */
    public ToolSettings settings() {
        return settings;
    }

    /** Where the pointer is, and what it does. */
    public PointerController pointer() {
        return pointer;
    }
}
