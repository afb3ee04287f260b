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
 * @param panes how the panes of layout and picture were placed
 * @param collection where the pictures of the collection were shown
 */
public record LastSession(
        Optional<Path> document,
        ViewMode view,
        boolean panels,
        PanePlacement panes,
        CollectionPlace collection) {
    /** What the very first start begins with. */
    public static final LastSession FIRST =
            new LastSession(Optional.empty(), ViewMode.SIDE_BY_SIDE, true);

    /** A session whose panes and pictures were placed by themselves. */
    public LastSession(Optional<Path> document, ViewMode view, boolean panels) {
        this(document, view, panels, PanePlacement.AUTO, CollectionPlace.USUAL);
    }
}
