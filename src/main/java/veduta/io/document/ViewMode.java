package veduta.io.document;

/** How layout and picture are shown together. */
public enum ViewMode {
    /** Layout and picture in two panes. */
    SIDE_BY_SIDE("side-by-side"),
    /** The layout over the picture, partly transparent. */
    OVERLAY("overlay"),
    /** The layout on one side of a line, the picture on the other. */
    WIPE("wipe"),
    /** The picture alone, which is painted on. */
    PICTURE_ONLY("picture-only");

    private final String key;

    ViewMode(String key) {
        this.key = key;
    }

    /** Name in files; stays the same for ever. */
    public String key() {
        return key;
    }
}
