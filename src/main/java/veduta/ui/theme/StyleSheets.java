package veduta.ui.theme;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;

/** The style sheets that windows have besides that of the theme. */
public final class StyleSheets {
    private static final String USUAL = "/veduta/ui/veduta.css";
    private static final String OPAQUE = "/veduta/ui/opaque.css";

    private StyleSheets() {}

    /** The sheet of all windows on this display; popups have it from their windows. */
    public static String ofWindows() {
        boolean transparent = Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW);
        return String.valueOf(StyleSheets.class.getResource(transparent ? USUAL : OPAQUE));
    }
}
