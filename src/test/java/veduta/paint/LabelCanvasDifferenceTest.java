package veduta.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.layout.LabelMap;

final class LabelCanvasDifferenceTest {
    private static final Size SIZE = new Size(7, 5);

    private static LabelCanvas with(int... placesAndLabels) {
        byte[] labels = new byte[SIZE.width() * SIZE.height()];
        for (int i = 0; i < placesAndLabels.length; i += 3) {
            labels[placesAndLabels[i + 1] * SIZE.width() + placesAndLabels[i]] =
                    (byte) placesAndLabels[i + 2];
        }
        return new LabelCanvas(LabelMap.of(SIZE, labels));
    }

    @Test
    void differenceFrom_same_isEmpty() {
        assertTrue(with(1, 1, 200).differenceFrom(with(1, 1, 200)).isEmpty());
    }

    @Test
    void differenceFrom_corners_isAll() {
        assertEquals(PixelRect.of(SIZE), with(0, 0, 1, 6, 4, 255).differenceFrom(with()));
    }

    @Test
    void differenceFrom_someInside_isTheirRectangle() {
        LabelCanvas one = with(2, 1, 3, 5, 1, 4, 3, 3, 9);
        LabelCanvas other = with(2, 1, 4, 5, 1, 3);
        assertEquals(new PixelRect(2, 1, 4, 3), one.differenceFrom(other));
        assertEquals(new PixelRect(2, 1, 4, 3), other.differenceFrom(one));
    }

    @Test
    void differenceFrom_otherSize_isRefused() {
        LabelCanvas other = new LabelCanvas(LabelMap.filled(new Size(5, 7), 0));
        assertThrows(IllegalArgumentException.class, () -> with().differenceFrom(other));
    }
}
