package veduta.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BandsTest {
    @Test
    void of_texts_areNumbersOrAuto() {
        assertEquals(Bands.WHOLE, Bands.of("1"));
        assertEquals(new Bands(256), Bands.of("256"));
        assertEquals(Bands.AUTO, Bands.of("Auto"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "257", "many", ""})
    void of_noNumberOfBands_isRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Bands.of(text));
    }
}
