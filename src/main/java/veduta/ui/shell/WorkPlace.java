package veduta.ui.shell;

import javafx.scene.layout.StackPane;
import veduta.image.PixelRect;
import veduta.ui.collection.CollectionGrid;
import veduta.ui.collection.LargeCollectionViewModel;
import veduta.ui.document.DocumentListener;
import veduta.ui.editor.Editor;
import veduta.ui.editor.WorkArea;

/** The middle of the window: the canvas, or in its place the collection, large. */
final class WorkPlace extends StackPane {
    /** The canvas of the editor, and the grid where that is wanted. */
    WorkPlace(Editor editor, LargeCollectionViewModel large, CollectionGrid grid) {
        super(editor.area(), grid);
        WorkArea area = editor.area();
        area.visibleProperty().bind(large.shown().not());
        large.shown()
                .addListener(
                        (property, old, now) -> {
                            if (now) {
                                grid.focusChosen();
                            } else {
                                area.focus();
                            }
                        });
        // Another view of layout and picture is wanted instead.
        area.modeProperty().addListener(observable -> large.wantedProperty().set(false));
        editor.document()
                .addListener(
                        new DocumentListener() {
                            @Override
                            public void edited(PixelRect rect) {
                                large.painted();
                            }
                        });
    }
}
