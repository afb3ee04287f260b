package veduta.ui.render;

/** What the render pane has to say. */
public enum RenderState {
    /** No model reads the palette. */
    NO_MODEL,
    /** The layout has changed and is waiting to be rendered. */
    WAITING,
    /** Rendering has been paused because it takes long. */
    PAUSED,
    /** A render is under way. */
    RENDERING,
    /** The pictures are made again around the last edits only; a whole render follows. */
    APPROXIMATE,
    /** The pictures are those of the layout. */
    CURRENT,
    /** The last render failed. */
    FAILED
}
