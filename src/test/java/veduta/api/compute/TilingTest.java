package veduta.api.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TilingTest {
    @Test
    void of_texts_areNumbersOrAuto() {
        assertEquals(Tiling.WHOLE, Tiling.of("1"));
        assertEquals(new Tiling(256), Tiling.of("256"));
        assertEquals(Tiling.AUTO, Tiling.of("Auto"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "257", "many", ""})
    void of_noNumberOfBands_isRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Tiling.of(text));
    }
}
