package veduta.ui.editor;

import veduta.image.PixelRect;
import veduta.layout.Palette;
import veduta.paint.LabelSet;
import veduta.paint.Painter;
import veduta.ui.canvas.Navigation;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.palette.PaletteViewModel;
import veduta.ui.tool.ToolHost;
import veduta.ui.tool.ToolSettings;

/** What tools work on: the open document, the chosen class, the view. */
final class EditorToolContext implements ToolHost {
    private final DocumentViewModel document;
    private final PaletteViewModel palette;
    private final Navigation navigation;
    private final ToolSettings settings;

    EditorToolContext(
            DocumentViewModel document,
            PaletteViewModel palette,
            Navigation navigation,
            ToolSettings settings) {
        this.document = document;
        this.palette = palette;
        this.navigation = navigation;
        this.settings = settings;
    }

    /** Locks the labels that the palette list shows locked. */
    void lock() {
        LabelSet locked = LabelSet.NONE;
        for (int label : palette.locked()) {
            locked = locked.with(label);
        }
        document.painter().lock(locked);
    }

    @Override
    public Painter painter() {
        return document.painter();
    }

    @Override
    public Palette palette() {
        return document.paletteProperty().get();
    }

    @Override
    public ToolSettings settings() {
        return settings;
    }

    @Override
    public int label() {
        return palette.currentProperty().get();
    }

    @Override
    public void changed(PixelRect rect) {
        document.changed(rect);
    }

    @Override
    public void ended() {
        document.ended();
    }

    @Override
    public void pick(int label) {
        palette.currentProperty().set(label);
    }

    @Override
    public void pan(double viewX, double viewY) {
        navigation.pan(viewX, viewY);
    }

    @Override
    public void zoomAt(double viewX, double viewY, double factor) {
        navigation.zoomAt(viewX, viewY, factor);
    }
}
