package veduta.training.dataloader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ColorJitterTest {
    /** Two pixels a channel: one black, one of 100. */
    private static float[] photo() {
        return new float[] {0, 100, 0, 100, 0, 100};
    }

    @Test
    void vary_noLight_changesAndDrawsNothing() {
        float[] photo = photo();
        SplittableRandom random = new SplittableRandom(1);
        ColorJitter.slight(0).apply(photo, random);
        assertArrayEquals(photo(), photo);
        assertEquals(new SplittableRandom(1).nextLong(), random.nextLong());
    }

    @Test
    void vary_slight_keepsBlackAndStaysInItsLimits() {
        SplittableRandom random = new SplittableRandom(2);
        float least = 100;
        float most = 100;
        for (int i = 0; i < 2000; i++) {
            float[] photo = photo();
            ColorJitter.slight(0.5).apply(photo, random);
            for (int channel = 0; channel < 3; channel++) {
                assertEquals(0, photo[2 * channel]);
                least = Math.min(least, photo[2 * channel + 1]);
                most = Math.max(most, photo[2 * channel + 1]);
            }
        }
        // 1 - 0.5 and 1 + 0.5, times 1 - 0.2 and 1 + 0.2.
        assertTrue(least >= 40 && least < 50, "The darkest is " + least);
        assertTrue(most <= 180 && most > 165, "The brightest is " + most);
    }

    @Test
    void vary_withoutTint_changesAllChannelsAlike() {
        float[] photo = photo();
        new ColorJitter(0.5, 0, 0).apply(photo, new SplittableRandom(3));
        assertNotEquals(100, photo[1]);
        assertEquals(photo[1], photo[3]);
        assertEquals(photo[1], photo[5]);
    }

    @Test
    void vary_withTint_changesChannelsApart() {
        float[] photo = photo();
        new ColorJitter(0, 0.5, 0).apply(photo, new SplittableRandom(4));
        assertNotEquals(photo[1], photo[3]);
        assertNotEquals(photo[3], photo[5]);
    }

    /** An offset is the same for every value, and the range of pictures is kept. */
    @Test
    void vary_offset_isAddedAndLimited() {
        boolean wasBrighter = false;
        boolean wasDarker = false;
        for (int seed = 0; seed < 20; seed++) {
            float[] photo = {50, 255, 0, 50, 255, 0};
            new ColorJitter(0, 0, 15).apply(photo, new SplittableRandom(seed));
            float more = photo[0] - 50;
            assertTrue(Math.abs(more) <= 15, "It is " + more);
            assertEquals(Math.min(255, 255 + more), photo[1], 1e-4f);
            assertEquals(Math.max(0, more), photo[2], 1e-4f);
            wasBrighter |= more > 0;
            wasDarker |= more < 0;
        }
        assertTrue(wasBrighter && wasDarker);
    }
}
