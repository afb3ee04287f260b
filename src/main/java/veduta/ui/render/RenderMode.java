package veduta.ui.render;

/** When a changed layout is rendered. */
public enum RenderMode {
    /** As soon as nothing has changed for a moment, in the middle of a stroke, too. */
    ON_PAUSE,
    /** At the end of every stroke. */
    ON_STROKE_END,
    /** Only when asked for. */
    MANUAL
}
