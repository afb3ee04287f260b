package veduta.ui.command;

import veduta.text.Texts;

/**
 * Something that keys or the mouse do by themselves and that no menu has. What it does is the text
 * {@code hint.ID}, and by which keys the text {@code hint.ID.keys}.
 */
public enum KeyHint {
    /** Moves the pointer without a mouse. */
    POINTER("pointer"),
    /** Presses without a mouse. */
    PRESS("press"),
    /** Ends a polygon. */
    FINISH("finish"),
    /** Takes back what has begun. */
    TAKE_BACK("take-back"),
    /** Moves the view. */
    MOVE_VIEW("move-view"),
    /** Zooms. */
    ZOOM("zoom"),
    /** Hides the layout over the picture. */
    HIDE_LAYOUT("hide-layout"),
    /** Sets the brush's size. */
    SIZE("size"),
    /** Sets the stamp's size. */
    STAMP_SIZE("stamp-size"),
    /** Turns the stamp around. */
    STAMP_MIRROR("stamp-mirror"),
    /** Takes the class that is there. */
    PICK("pick"),
    /** Copies instead of moving. */
    COPY("copy"),
    /** Opens the menus. */
    MENUS("menus");

    private final String id;

    KeyHint(String id) {
        this.id = id;
    }

    /** What it does. */
    String title() {
        return Texts.get("hint." + id);
    }

    /** The keys, or what the mouse does. */
    String keys() {
        return Texts.get("hint." + id + ".keys");
    }
}
