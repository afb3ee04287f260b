package veduta.ui.shell;

import javafx.beans.property.BooleanProperty;
import veduta.ui.collection.CollectionView;
import veduta.ui.palette.PaletteView;

/** The panels beside the canvas: classes and pictures. */
final class WindowPanels {
    private final WindowFrame frame;
    private final PaletteView palette;
    private final CollectionView pictures;

    WindowPanels(WindowFrame frame, PaletteView palette, CollectionView pictures) {
        this.frame = frame;
        this.palette = palette;
        this.pictures = pictures;
    }

    /** Whether they are there all the time. */
    BooleanProperty shownProperty() {
        return frame.panelsProperty();
    }

    /** Whether the strip of pictures is always at the side. */
    BooleanProperty picturesAtSideProperty() {
        return frame.stripKeptAtSideProperty();
    }

    /** Gives the search field of the classes the keyboard. */
    void focusSearch() {
        shownProperty().set(true);
        palette.focusSearch();
    }

    /** Gives the chosen picture of the collection the keyboard. */
    void focusPictures() {
        shownProperty().set(true);
        pictures.focusChosen();
    }
}
