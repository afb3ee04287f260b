package veduta.ui.tool;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import veduta.paint.LiveEdit;

/**
 * The edit that a tool has under way: ended or taken back once, and reported to the host.
 *
 * @param <T> the kind of edit
 */
final class HeldEdit<T extends LiveEdit> {
    private final ToolHost host;
    private @Nullable T edit;

    HeldEdit(ToolHost host) {
        this.host = host;
    }

    /** Takes an edit that has just begun. */
    void begin(T begun) {
        edit = begun;
    }

    /** The edit, if one is under way. */
    Optional<T> get() {
        return Optional.ofNullable(edit);
    }

    /** Finishes it, if there is one. */
    void end() {
        if (edit != null) {
            edit.end();
            edit = null;
            host.ended();
        }
    }

    /** Takes it back; true if there was one. */
    boolean cancel() {
        if (edit == null) {
            return false;
        }
        host.changed(edit.cancel());
        edit = null;
        host.ended();
        return true;
    }
}
