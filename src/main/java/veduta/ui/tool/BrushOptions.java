package veduta.ui.tool;

import veduta.text.Texts;

/** The options of tools that paint with the brush or draw borders of its width. */
final class BrushOptions {
    private BrushOptions() {}

    /** Diameter of the brush, width of lines and borders. */
    static ToolOption size(ToolSettings settings) {
        return new ToolOption.Control("option-size", () -> new BrushSizeControl(settings));
    }

    /** Whether the brush is square. */
    static ToolOption square(ToolSettings settings) {
        return new ToolOption.Toggle(
                "option-square",
                Texts.get("option.square"),
                "Shift+S",
                null,
                settings.squareProperty());
    }

    /** Whether dots are scattered. */
    static ToolOption spray(ToolSettings settings) {
        return new ToolOption.Toggle(
                "option-spray",
                Texts.get("option.spray"),
                "Shift+A",
                null,
                settings.sprayProperty());
    }

    /** Whether only the border is drawn. */
    static ToolOption outline(ToolSettings settings) {
        return new ToolOption.Toggle(
                "option-outline",
                Texts.get("option.outline"),
                "Shift+O",
                null,
                settings.outlineProperty());
    }
}
