package veduta.ui.command;

import java.util.Locale;
import veduta.text.Texts;

/**
 * Something that keys or the mouse do by themselves and that no menu has. What it does is the text
 * {@code hint.ID}, and by which keys the text {@code hint.ID.keys}.
 */
public enum KeyHint {
    /** Moves the pointer without a mouse. */
    POINTER,
    /** Presses without a mouse. */
    PRESS,
    /** Ends a polygon. */
    FINISH,
    /** Takes back what has begun. */
    TAKE_BACK,
    /** Moves the view. */
    MOVE_VIEW,
    /** Zooms. */
    ZOOM,
    /** Hides the layout over the picture. */
    HIDE_LAYOUT,
    /** Sets the brush's size. */
    SIZE,
    /** Sets the stamp's size. */
    STAMP_SIZE,
    /** Turns the stamp around. */
    STAMP_MIRROR,
    /** Takes the class that is there. */
    PICK,
    /** Copies instead of moving. */
    COPY,
    /** Opens the menus. */
    MENUS;

    /** What it does. */
    String title() {
        return Texts.get("hint." + id());
    }

    /** The keys, or what the mouse does. */
    String keys() {
        return Texts.get("hint." + id() + ".keys");
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
