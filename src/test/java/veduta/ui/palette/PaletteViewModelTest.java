package veduta.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

final class PaletteViewModelTest {
    private static final Palette CITYSCAPES =
            new PaletteCatalog(List.of()).find("cityscapes").orElseThrow();

    private final PaletteViewModel model = new PaletteViewModel(CITYSCAPES);

    private List<String> titles() {
        return model.rows().stream()
                .filter(row -> !row.isHeading())
                .map(PaletteRow::title)
                .toList();
    }

    @Test
    void rows_noSearch_holdAllClassesAndVoid() {
        assertEquals(CITYSCAPES.size() + 1, titles().size());
        assertEquals("Flat", model.rows().get(0).title());
    }

    @Test
    void search_partOfATitleOrCategory_narrows() {
        model.searchProperty().set("traffic");
        assertEquals(List.of("Traffic light", "Traffic sign"), titles());
        model.searchProperty().set("HUMAN");
        assertEquals(List.of("Person", "Rider"), titles());
    }

    @Test
    void swap_twice_givesTheFirstClassBack() {
        model.currentProperty().set(5);
        model.currentProperty().set(7);
        model.swap();
        assertEquals(5, model.currentProperty().get());
        model.swap();
        assertEquals(7, model.currentProperty().get());
    }

    @Test
    void step_beforeTheFirst_isVoid() {
        model.currentProperty().set(0);
        model.step(-1);
        assertEquals(LabelMap.VOID, model.currentProperty().get());
    }

    @Test
    void palette_changed_unlocksAndChoosesTheFirst() {
        model.toggleLock(3);
        model.currentProperty().set(9);
        assertTrue(model.locked().contains(3));
        model.paletteProperty().set(new PaletteCatalog(List.of()).find("nyu13").orElseThrow());
        assertTrue(model.locked().isEmpty());
        assertEquals(0, model.currentProperty().get());
        assertEquals(14, titles().size());
    }
}
