package veduta.ui.tool;

import veduta.paint.shape.Region;

/** One tool. All coordinates may lie outside the layout. */
public interface Tool {
    /** What it is called and how it is offered; the same at every call. */
    ToolDescriptor descriptor();

    /** The main button is pressed. */
    void press(Pointer pointer);

    /** The pointer moves with the main button held. */
    void drag(Pointer pointer);

    /** The main button is released. */
    void release(Pointer pointer);

    /** The pointer moves with no button held. */
    default void move(Pointer pointer) {}

    /** The main button is pressed for the second click of a double-click. */
    default void doubleClick(Pointer pointer) {
        press(pointer);
    }

    /**
     * The wheel is turned.
     *
     * @return whether the tool has used it
     */
    default boolean wheel(int steps, Pointer pointer) {
        return false;
    }

    /**
     * What it paints with becomes larger, or smaller with a negative number.
     *
     * @return false if it has no size of its own, so that the brush changes instead
     */
    default boolean grow(int steps) {
        return false;
    }

    /** The pixels to outline that a press there would paint; empty for none. */
    default Region preview(Pointer pointer) {
        return Region.EMPTY;
    }

    /** Finishes what is not finished yet. */
    default void confirm() {}

    /** Takes back what is not finished yet; true if there was something. */
    default boolean cancel() {
        return false;
    }
}
