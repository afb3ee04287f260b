package veduta.io.settings;

/** When a painted layout is rendered. */
public enum RenderMoment {
    /** After a short pause. */
    PAUSE("pause"),
    /** At the end of every stroke. */
    STROKE_END("stroke-end"),
    /** When the user asks for it. */
    MANUAL("manual");

    private final String key;

    RenderMoment(String key) {
        this.key = key;
    }

    /** Name in files; stays the same for ever. */
    public String key() {
        return key;
    }
}
