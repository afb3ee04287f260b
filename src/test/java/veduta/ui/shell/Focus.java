package veduta.ui.shell;

import javafx.stage.Window;

/** The keyboard's focus on a display without a window manager. */
public final class Focus {
    private Focus() {}

    /**
     * Whether a window has the focus; if not, it wishes for it again: there, a window that is just
     * coming up may miss its first wish.
     */
    public static boolean isTaken(Window wanted) {
        if (!wanted.isFocused()) {
            wanted.requestFocus();
        }
        return wanted.isFocused();
    }
}
