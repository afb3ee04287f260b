package veduta.ui.document;

import veduta.image.PixelRect;

/** Told about the open document, on the JavaFX thread. */
public interface DocumentListener {
    /** Labels have changed, perhaps in the middle of an edit. */
    default void changed(PixelRect rect) {}

    /**
     * An edit, an undo or a redo has been finished.
     *
     * @param rect where labels have changed since the last time; empty if nowhere
     */
    default void edited(PixelRect rect) {}

    /** Another document is open. */
    default void replaced() {}

    /** The document was saved. */
    default void saved() {}
}
