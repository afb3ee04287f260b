package veduta.ui.shell;

import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import veduta.image.Size;
import veduta.io.document.ViewMode;
import veduta.io.settings.PanePlacement;
import veduta.ui.document.DocumentListener;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.editor.WorkArea;

/**
 * Places layout and picture beside or above each other, whichever shows them larger, and the strip
 * of pictures where it takes less from them: at the side when they are above each other.
 */
final class PaneArrangement {
    /** So much larger must the pictures become that the panes change their places. */
    private static final double WORTH = 1.05;

    private static final double MARGINS = 32;

    private final WindowFrame frame;
    private final WorkArea area;
    private final DocumentViewModel document;

    private PaneArrangement(WindowFrame frame, WorkArea area, DocumentViewModel document) {
        this.frame = frame;
        this.area = area;
        this.document = document;
    }

    /** Places the panes now and whenever something changes that they depend on. */
    static void keep(WindowFrame frame, WorkArea area, DocumentViewModel document) {
        PaneArrangement kept = new PaneArrangement(frame, area, document);
        ObjectProperty<PanePlacement> placement = area.placementProperty();
        for (Observable each :
                new Observable[] {
                    frame.widthProperty(),
                    frame.heightProperty(),
                    frame.panelsProperty(),
                    frame.dividerProperty(),
                    frame.stripKeptAtSideProperty(),
                    area.modeProperty(),
                    placement
                }) {
            each.addListener(observable -> kept.place());
        }
        document.addListener(
                new DocumentListener() {
                    @Override
                    public void replaced() {
                        kept.place();
                    }
                });
        kept.place();
    }

    private void place() {
        boolean stacked = area.modeProperty().get() == ViewMode.SIDE_BY_SIDE && stacks();
        area.stackedProperty().set(stacked);
        frame.stripAtSideProperty().set(stacked || frame.stripKeptAtSideProperty().get());
    }

    private boolean stacks() {
        return switch (area.placementProperty().get()) {
            case BESIDE -> false;
            case ABOVE -> true;
            case AUTO ->
                    isLargerStacked(
                            document.painter().canvas().size(),
                            frame.roomWidth(),
                            frame.getHeight(),
                            frame.panelsProperty().get(),
                            frame.stripKeptAtSideProperty().get());
        };
    }

    /**
     * Whether two panes above each other show an image larger than two beside each other.
     *
     * @param width of the room for panes and strip, in pixels; likewise the height
     * @param strip whether the strip of pictures is there
     * @param atSide whether it is at the side in any case
     */
    static boolean isLargerStacked(
            Size image, double width, double height, boolean strip, boolean atSide) {
        double below = strip ? WindowFrame.STRIP_HEIGHT : 0;
        double aside = strip ? WindowFrame.STRIP_WIDTH : 0;
        double beside =
                atSide
                        ? scale(image, (width - aside) / 2, height)
                        : scale(image, width / 2, height - below);
        double stacked = scale(image, width - aside, height / 2);
        return stacked > WORTH * beside;
    }

    private static double scale(Size image, double width, double height) {
        return Math.min((width - MARGINS) / image.width(), (height - MARGINS) / image.height());
    }
}
