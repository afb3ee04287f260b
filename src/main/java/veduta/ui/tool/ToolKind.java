package veduta.ui.tool;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The tools in the order of the tool bar. */
public enum ToolKind {
    /** Paints with the brush. */
    BRUSH("brush", "B", Material2AL.BRUSH, true),
    /** Paints void with the brush. */
    ERASER("eraser", "E", Material2AL.AUTO_FIX_NORMAL, true),
    /** Fills pixels of one class. */
    FILL("fill", "G", Material2AL.FORMAT_COLOR_FILL, false),
    /** Draws straight lines. */
    LINE("line", "L", Material2MZ.SHOW_CHART, true),
    /** Draws rectangles. */
    RECTANGLE("rectangle", "U", Material2AL.CROP_5_4, false),
    /** Draws ellipses. */
    ELLIPSE("ellipse", "O", Material2MZ.PANORAMA_FISH_EYE, false),
    /** Draws polygons corner by corner. */
    POLYGON("polygon", "P", Material2AL.CHANGE_HISTORY, false),
    /** Fills what is circled by hand. */
    LASSO("lasso", "Q", Material2AL.GESTURE, false),
    /** Drops in the shape of a thing. */
    STAMP("stamp", "S", Material2AL.DIRECTIONS_CAR, false),
    /** Selects, moves and copies. */
    SELECT("select", "M", Material2MZ.SELECT_ALL, false),
    /** Chooses the class under the pointer. */
    PICKER("picker", "I", Material2AL.COLORIZE, false),
    /** Moves the view. */
    HAND("hand", "H", Material2MZ.PAN_TOOL, false),
    /** Zooms the view. */
    ZOOM("zoom", "Z", Material2MZ.ZOOM_IN, false);

    private final String id;
    private final String key;
    private final Ikon icon;
    private final boolean hasTip;

    ToolKind(String id, String key, Ikon icon, boolean hasTip) {
        this.id = id;
        this.key = key;
        this.icon = icon;
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
        return icon;
    }

    /** Whether the brush's size and form matter to it. */
    public boolean hasTip() {
        return hasTip;
    }
}
