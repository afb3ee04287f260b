package veduta.ui.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import veduta.image.Size;
import veduta.io.document.SampleDocuments;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.paint.Stroke;
import veduta.paint.shape.BrushTip;
import veduta.ui.document.DocumentViewModel.SavePoint;

/** What counts as saved. */
class DocumentViewModelTest {
    private static final Path FILE = Path.of("town.veduta");
    private static final Size SIZE = new Size(8, 4);
    private static final Palette PALETTE = SampleDocuments.palette("cityscapes");

    private final DocumentViewModel document =
            new DocumentViewModel(LabelMap.filled(SIZE, 0), PALETTE, "town");

    private void replace(int from, int to) {
        document.edit(painter -> painter.replace("replace", from, to));
    }

    private boolean unsaved() {
        return document.unsavedProperty().get();
    }

    @Test
    void saved_nothingPaintedMeanwhile_isSaved() {
        replace(0, 1);
        assertTrue(unsaved());
        document.saved(FILE, document.savePoint());
        assertFalse(unsaved());
        assertEquals(FILE, document.fileProperty().get());
        assertEquals("town.veduta", document.titleProperty().get());
    }

    @Test
    void saved_paintedMeanwhile_staysUnsavedUntilThatIsUndone() {
        replace(0, 1);
        SavePoint point = document.savePoint();
        replace(1, 2);
        document.saved(FILE, point);
        assertTrue(unsaved());
        document.undo();
        assertFalse(unsaved());
        document.undo();
        assertTrue(unsaved());
    }

    @Test
    void saved_changedBesideTheLayoutMeanwhile_staysUnsaved() {
        document.markChanged();
        SavePoint point = document.savePoint();
        document.markChanged();
        document.saved(FILE, point);
        assertTrue(unsaved());
        document.saved(FILE, document.savePoint());
        assertFalse(unsaved());
    }

    @Test
    void saved_inTheMiddleOfAStroke_isUnsavedWhetherItEndsOrNot() {
        Stroke stroke = document.painter().stroke("stroke", BrushTip.round(1), 3);
        document.changed(stroke.to(1, 1));
        assertTrue(unsaved());
        SavePoint point = document.savePoint();
        document.changed(stroke.cancel());
        document.ended();
        assertFalse(unsaved());
        document.saved(FILE, point);
        // The file holds half a stroke that is not there any more.
        assertTrue(unsaved());
    }

    @Test
    void saved_anotherDocumentOpenedMeanwhile_leavesThatAlone() {
        replace(0, 1);
        SavePoint point = document.savePoint();
        document.open(LabelMap.filled(SIZE, 5), PALETTE, "field", Optional.empty(), true);
        replace(5, 6);
        document.saved(FILE, point);
        assertTrue(unsaved());
        assertNull(document.fileProperty().get());
        assertEquals("field", document.titleProperty().get());
    }

    @Test
    void open_asNotClean_isUnsavedUntilSaved() {
        document.open(LabelMap.filled(SIZE, 5), PALETTE, "field", Optional.empty(), false);
        assertTrue(unsaved());
        document.saved(FILE, document.savePoint());
        assertFalse(unsaved());
    }
}
