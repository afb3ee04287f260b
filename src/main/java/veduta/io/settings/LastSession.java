package veduta.io.settings;

import java.nio.file.Path;
import java.util.Optional;
import veduta.io.document.ViewMode;

/**
 * What was open when the program ended.
 *
 * @param document the document; empty if what was open had no file
 * @param view how layout and picture were shown together
 * @param panels whether the panels were shown
 */
public record LastSession(Optional<Path> document, ViewMode view, boolean panels) {
    /** What the very first start begins with. */
    public static final LastSession FIRST =
            new LastSession(Optional.empty(), ViewMode.SIDE_BY_SIDE, true);
}
