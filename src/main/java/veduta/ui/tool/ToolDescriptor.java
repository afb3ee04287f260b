package veduta.ui.tool;

import java.util.List;
import javafx.scene.Cursor;
import org.kordamp.ikonli.Ikon;
import veduta.text.Texts;

/**
 * What the window has to know of a tool to offer it: with this alone it gets its button, its entry
 * in the menu, its shortcut, its options and its cursor.
 *
 * @param id name in texts, settings and commands; the command that chooses the tool is {@code
 *     tool-ID}
 * @param title what menus call it
 * @param tip longer description; may be empty
 * @param key its shortcut, such as {@code B} or {@code Shift+B}; may be empty
 * @param order place in the tool bar: smaller numbers come first
 * @param icon on its button
 * @param cursor the mouse cursor over the canvas
 * @param hasTip whether it paints with the brush's tip, which then is shown around the pointer and
 *     changes its size by Ctrl-wheel and Shift-drag
 * @param usesShift whether Shift changes what a drag does, so that no Shift-drag changes the size
 *     of the tip
 * @param picksWithModifier whether a click with Ctrl or Alt picks the class under the pointer
 *     instead
 * @param options what can be set for it, in the order of the option line
 */
public record ToolDescriptor(
        String id,
        String title,
        String tip,
        String key,
        int order,
        Ikon icon,
        Cursor cursor,
        boolean hasTip,
        boolean usesShift,
        boolean picksWithModifier,
        List<ToolOption> options) {
    /** Takes a copy of the options. */
    public ToolDescriptor {
        options = List.copyOf(options);
    }

    /**
     * A tool without a tip and options, whose title is the text {@code command.tool-ID} and whose
     * description is the text {@code command.tool-ID.tip}, if there is one.
     *
     * @throws java.util.MissingResourceException if there is no title
     */
    public static ToolDescriptor of(String id, String key, int order, Ikon icon) {
        String title = Texts.get("command.tool-" + id);
        String tip = Texts.optional("command.tool-" + id + ".tip");
        return named(id, title, tip, key, order, icon);
    }

    /** A tool without a tip and options, with words of its own. */
    public static ToolDescriptor named(
            String id, String title, String tip, String key, int order, Ikon icon) {
        return new ToolDescriptor(
                id, title, tip, key, order, icon, Cursor.CROSSHAIR, false, false, true, List.of());
    }

    /** The same with another mouse cursor. */
    public ToolDescriptor withCursor(Cursor other) {
        return new ToolDescriptor(
                id,
                title,
                tip,
                key,
                order,
                icon,
                other,
                hasTip,
                usesShift,
                picksWithModifier,
                options);
    }

    /** The same for a tool that paints with the brush's tip. */
    public ToolDescriptor withTip() {
        return new ToolDescriptor(
                id,
                title,
                tip,
                key,
                order,
                icon,
                cursor,
                true,
                usesShift,
                picksWithModifier,
                options);
    }

    /** The same for a tool whose drags Shift changes. */
    public ToolDescriptor withShift() {
        return new ToolDescriptor(
                id, title, tip, key, order, icon, cursor, hasTip, true, picksWithModifier, options);
    }

    /** The same for a tool that gets the clicks with Ctrl and Alt itself. */
    public ToolDescriptor withModifiers() {
        return new ToolDescriptor(
                id, title, tip, key, order, icon, cursor, hasTip, usesShift, false, options);
    }

    /** The same with these options. */
    public ToolDescriptor withOptions(ToolOption... others) {
        return new ToolDescriptor(
                id,
                title,
                tip,
                key,
                order,
                icon,
                cursor,
                hasTip,
                usesShift,
                picksWithModifier,
                List.of(others));
    }
}
