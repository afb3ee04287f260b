package veduta.ui.theme;

/** What the user wants the window to look like. */
public enum ThemeChoice {
    /** As the desktop does. */
    SYSTEM,
    /** Always light. */
    LIGHT,
    /** Always dark. */
    DARK
}
