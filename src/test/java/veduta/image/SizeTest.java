package veduta.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SizeTest {
    @Test
    void parse_widthAndHeight_givesSizeThatPrintsTheSame() {
        Size size = Size.parse("512x256");
        assertEquals(new Size(512, 256), size);
        assertEquals("512x256", size.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "512", "512x", "x256", "-1x2", "0x4", "9999999x1", "1 x 2"})
    void parse_otherText_isRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Size.parse(text));
    }

    @Test
    void pixels_ofLargeSize_doesNotOverflow() {
        assertEquals(9_999_800_001L, new Size(99_999, 99_999).pixels());
    }
}
