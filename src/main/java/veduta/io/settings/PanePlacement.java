package veduta.io.settings;

/** How the panes of layout and picture are placed when both are seen. */
public enum PanePlacement {
    /** In the way that shows them larger. */
    AUTO("auto"),
    /** Beside each other. */
    BESIDE("beside"),
    /** Above each other. */
    ABOVE("above");

    private final String key;

    PanePlacement(String key) {
        this.key = key;
    }

    /** Name in files; stays the same for ever. */
    public String key() {
        return key;
    }
}
