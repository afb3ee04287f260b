package veduta.ui.tool;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The tools in the order of the tool bar. */
public enum ToolKind {
    /** Paints with the brush. */
    BRUSH("brush", "B", true),
    /** Paints void with the brush. */
    ERASER("eraser", "E", true),
    /** Fills pixels of one class. */
    FILL("fill", "G", false),
    /** Draws straight lines. */
    LINE("line", "L", true),
    /** Draws rectangles. */
    RECTANGLE("rectangle", "U", false),
    /** Draws ellipses. */
    ELLIPSE("ellipse", "O", false),
    /** Draws polygons corner by corner. */
    POLYGON("polygon", "P", false),
    /** Fills what is circled by hand. */
    LASSO("lasso", "Q", false),
    /** Drops in the shape of a thing. */
    STAMP("stamp", "S", false),
    /** Selects, moves and copies. */
    SELECT("select", "M", false),
    /** Chooses the class under the pointer. */
    PICKER("picker", "I", false),
    /** Moves the view. */
    HAND("hand", "H", false),
    /** Zooms the view. */
    ZOOM("zoom", "Z", false);

    private final String id;
    private final String key;
    private final boolean hasTip;

    ToolKind(String id, String key, boolean hasTip) {
        this.id = id;
        this.key = key;
        this.hasTip = hasTip;
    }

    /** Name in texts and settings. */
    public String id() {
        return id;
    }

    /** Its key. */
    public String key() {
        return key;
    }

    /** Its icon. */
    public Ikon icon() {
        return switch (this) {
            case BRUSH -> Material2AL.BRUSH;
            case ERASER -> Material2AL.CLEANING_SERVICES;
            case FILL -> Material2AL.FORMAT_COLOR_FILL;
            case LINE -> Material2MZ.SHOW_CHART;
            case RECTANGLE -> Material2AL.CROP_SQUARE;
            case ELLIPSE -> Material2MZ.RADIO_BUTTON_UNCHECKED;
            case POLYGON -> Material2AL.CHANGE_HISTORY;
            case LASSO -> Material2AL.GESTURE;
            case STAMP -> Material2AL.DIRECTIONS_CAR;
            case SELECT -> Material2AL.HIGHLIGHT_ALT;
            case PICKER -> Material2AL.COLORIZE;
            case HAND -> Material2MZ.PAN_TOOL;
            case ZOOM -> Material2MZ.ZOOM_IN;
        };
    }

    /** Whether the brush's size and form matter to it. */
    public boolean hasTip() {
        return hasTip;
    }
}
