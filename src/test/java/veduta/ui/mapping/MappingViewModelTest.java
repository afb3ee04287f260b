package veduta.ui.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;

final class MappingViewModelTest {
    private static final Palette FROM =
            palette("from", named("sea", "Sea"), named("lawn", "Lawn", "grass"), named("x", "Car"));
    private static final Palette TO =
            palette("to", named("grass", "Grass"), named("car", "Car"), named("sky", "Sky"));

    /** Five pixels of lawn, two of sea, one void. */
    private static final LabelMap LAYOUT =
            LabelMap.of(new Size(4, 2), new byte[] {1, 1, 1, 1, 1, 0, 0, (byte) LabelMap.VOID});

    private final MappingViewModel model = MappingViewModel.between(FROM, TO, LAYOUT);

    private static SemanticClass named(String key, String title, String... aliases) {
        return new SemanticClass(
                key, title, key.hashCode() & 0xFFFFFF, "", Map.of(), List.of(aliases));
    }

    private static Palette palette(String key, SemanticClass... classes) {
        return new Palette(key, key, List.of(classes), List.of());
    }

    private List<String> titles() {
        return model.shown().stream().map(row -> row.own().title()).toList();
    }

    @Test
    void new_suggestsClassesOfTheSameNameAndSortsByShare() {
        assertEquals(List.of("Lawn", "Sea", "Car"), titles());
        assertEquals(0.625, model.shown().get(0).share());
        assertEquals("Grass", model.shown().get(0).targetProperty().get().title());
        assertEquals(LabelMap.VOID, model.shown().get(1).targetProperty().get().label());
        assertEquals("Car", model.shown().get(2).targetProperty().get().title());
        int[] table = model.table();
        assertEquals(List.of(255, 0, 1, 255), List.of(table[0], table[1], table[2], table[255]));
    }

    @Test
    void lost_countsOnlyClassesThatTheLayoutContains() {
        assertEquals(1, model.lostProperty().get());
        model.shown().get(1).targetProperty().set(model.targets().get(2));
        assertEquals(0, model.lostProperty().get());
        assertEquals(2, model.table()[0]);
        model.shown().get(2).targetProperty().set(model.targets().get(3));
        assertEquals(0, model.lostProperty().get());
    }

    @Test
    void search_findsBothSidesOfTheMapping() {
        model.searchProperty().set("gra");
        assertEquals(List.of("Lawn"), titles());
        model.searchProperty().set("void");
        assertEquals(List.of("Sea"), titles());
        model.searchProperty().set("nothing");
        assertTrue(model.shown().isEmpty());
    }

    @Test
    void table_whileSearching_stillHoldsTheOthers() {
        model.searchProperty().set("sea");
        model.shown().get(0).targetProperty().set(model.targets().get(1));
        int[] table = model.table();
        assertEquals(List.of(1, 0, 1), List.of(table[0], table[1], table[2]));
    }
}
