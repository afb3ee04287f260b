package veduta.ui.tool;

/** One tool. All coordinates may lie outside the layout. */
public interface Tool {
    /** Which tool it is. */
    ToolKind kind();

    /** The main button is pressed. */
    void press(Pointer pointer);

    /** The pointer moves with the main button held. */
    void drag(Pointer pointer);

    /** The main button is released. */
    void release(Pointer pointer);

    /** The pointer moves with no button held. */
    default void move(Pointer pointer) {}

    /** The main button is clicked twice. */
    default void doubleClick(Pointer pointer) {}

    /**
     * The wheel is turned.
     *
     * @return whether the tool has used it
     */
    default boolean wheel(int steps, Pointer pointer) {
        return false;
    }

    /** Finishes what is not finished yet. */
    default void confirm() {}

    /** Takes back what is not finished yet; true if there was something. */
    default boolean cancel() {
        return false;
    }
}
