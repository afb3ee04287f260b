package planted.house.ui.tool;

/** A feature. */
public final class ToolView {}
