package veduta.io.settings;

/** The colours of the window. */
public enum Theme {
    /** As the operating system says. */
    SYSTEM("system"),
    /** Dark on light. */
    LIGHT("light"),
    /** Light on dark. */
    DARK("dark");

    private final String key;

    Theme(String key) {
        this.key = key;
    }

    /** Name in files; stays the same for ever. */
    public String key() {
        return key;
    }
}
