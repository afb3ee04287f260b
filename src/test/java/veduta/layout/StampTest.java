package veduta.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veduta.image.Outline;
import veduta.image.OutlineBuilder;

final class StampTest {
    private static final Palette STREET = palette("street", "road", "car");
    private static final Palette INDOOR = palette("indoor", "wall", "chair");

    @Test
    void label_ofAPart_followsThePalette() {
        StampPart part = part(Map.of("street", "car", "indoor", "wall"));
        assertEquals(OptionalInt.of(1), part.label(STREET));
        assertEquals(OptionalInt.of(0), part.label(INDOOR));
    }

    @Test
    void label_classThatThePaletteLacks_isEmpty() {
        assertEquals(OptionalInt.empty(), part(Map.of("street", "tram")).label(STREET));
        assertEquals(OptionalInt.empty(), part(Map.of("street", "car")).label(INDOOR));
    }

    @Test
    void suits_onePartWithAClass_isEnough() {
        Stamp stamp = stamp(10, 5, part(Map.of()), part(Map.of("street", "car")));
        assertTrue(stamp.suits(STREET));
        assertFalse(stamp.suits(INDOOR));
        assertFalse(stamp(10, 5).suits(STREET));
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "5, 0", "-1, 5", "5, -1", "NaN, 5", "5, NaN"})
    void size_notPositive_isRefused(double width, double height) {
        assertThrows(IllegalArgumentException.class, () -> stamp(width, height));
    }

    private static Stamp stamp(double width, double height, StampPart... parts) {
        return new Stamp("car-side", "Car", "street", width, height, List.of(parts));
    }

    private static StampPart part(Map<String, String> classes) {
        Outline outline = new OutlineBuilder().moveTo(0, 0).lineTo(1, 0).lineTo(0, 1).build();
        return new StampPart(outline, classes);
    }

    private static Palette palette(String key, String first, String second) {
        return new Palette(
                key,
                key,
                List.of(
                        new SemanticClass(first, first, 1, "any", Map.of(), List.of()),
                        new SemanticClass(second, second, 2, "any", Map.of(), List.of())),
                List.of());
    }
}
