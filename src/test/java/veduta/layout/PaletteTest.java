package veduta.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PaletteTest {
    private static final SemanticClass ROAD = named("road", 0x804080);
    private static final SemanticClass CAR = named("car", 0x00008E);
    private static final Palette PALETTE =
            new Palette("street", "Street", List.of(ROAD, CAR), List.of());

    @Test
    void byLabel_positionOfAClass_isThatClass() {
        assertEquals(Optional.of(ROAD), PALETTE.byLabel(0));
        assertEquals(Optional.of(CAR), PALETTE.byLabel(1));
    }

    @Test
    void byLabel_voidOrBeyondTheLast_isNoClass() {
        assertEquals(Optional.empty(), PALETTE.byLabel(-1));
        assertEquals(Optional.empty(), PALETTE.byLabel(2));
        assertEquals(Optional.empty(), PALETTE.byLabel(LabelMap.VOID));
    }

    @Test
    void labelOf_keyOfAClass_isItsPosition() {
        assertEquals(OptionalInt.of(0), PALETTE.labelOf("road"));
        assertEquals(OptionalInt.of(1), PALETTE.labelOf("car"));
        assertEquals(OptionalInt.empty(), PALETTE.labelOf("Car"));
    }

    @Test
    void classKeys_classes_areInLabelOrder() {
        assertEquals(List.of("road", "car"), PALETTE.classKeys());
        assertEquals(2, PALETTE.size());
    }

    @Test
    void classes_changedByCaller_leavePaletteAsItWas() {
        List<SemanticClass> classes = new ArrayList<>(List.of(ROAD));
        Palette palette = new Palette("street", "Street", classes, List.of());
        classes.add(CAR);
        assertEquals(List.of(ROAD), palette.classes());
    }

    @Test
    void classes_255_leaveOneLabelForVoid() {
        assertEquals(LabelMap.VOID, sized(255).size());
        assertThrows(IllegalArgumentException.class, () -> sized(256));
        assertThrows(IllegalArgumentException.class, () -> sized(0));
    }

    @Test
    void classes_sameKeyOrColour_areRefusedByName() {
        assertNamesTheClass(named("road", 0x010101));
        assertNamesTheClass(named("lane", 0x804080));
    }

    private static void assertNamesTheClass(SemanticClass second) {
        List<SemanticClass> classes = List.of(ROAD, second);
        IllegalArgumentException refusal =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new Palette("street", "Street", classes, List.of()));
        assertTrue(refusal.getMessage().contains("'" + second.key() + "'"), refusal.getMessage());
    }

    @Test
    void colour_outsideOf24Bits_isRefused() {
        assertEquals(0, named("black", 0).rgb());
        assertEquals(0xFFFFFF, named("white", 0xFFFFFF).rgb());
        assertThrows(IllegalArgumentException.class, () -> named("none", -1));
        assertThrows(IllegalArgumentException.class, () -> named("none", 0x1000000));
        assertThrows(IllegalArgumentException.class, () -> folded(-1, Map.of()));
        assertThrows(IllegalArgumentException.class, () -> folded(0x1000000, Map.of()));
    }

    @Test
    void ids_ofAScheme_areItsNumbersOnly() {
        SourceClass parking = folded(0xFAAAA0, Map.of("label-id", List.of(9, 10)));
        assertEquals(List.of(9, 10), parking.ids("label-id"));
        assertEquals(List.of(), parking.ids("train-id"));
    }

    @Test
    void ids_changedByCaller_leaveClassAsItWas() {
        Map<String, List<Integer>> ids = new HashMap<>(Map.of("label-id", List.of(9)));
        List<String> aliases = new ArrayList<>(List.of("park"));
        SemanticClass semantic = new SemanticClass("parking", "Parking", 1, "flat", ids, aliases);
        SourceClass source = new SourceClass("parking", 1, LabelMap.VOID, ids, aliases);
        ids.clear();
        aliases.clear();
        for (ClassNotation notation : List.of(semantic, source)) {
            assertEquals(List.of(9), notation.ids("label-id"));
            assertEquals(List.of("park"), notation.aliases());
        }
    }

    private static Palette sized(int classes) {
        List<SemanticClass> all =
                IntStream.range(0, classes).mapToObj(i -> named("class-" + i, i)).toList();
        return new Palette("any", "Any", all, List.of());
    }

    private static SourceClass folded(int rgb, Map<String, List<Integer>> ids) {
        return new SourceClass("parking", rgb, LabelMap.VOID, ids, List.of());
    }

    private static SemanticClass named(String key, int rgb) {
        return new SemanticClass(key, key, rgb, "any", Map.of(), List.of());
    }
}
