package veduta.ml.crn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import veduta.image.PixelRect;
import veduta.ml.engine.TorchEngine;

@Tag("engine")
final class SpatialNoiseTest {
    private static final int SIDE = 64;
    private static final int CHANNELS = 6;
    private static final PixelRect WHOLE = new PixelRect(0, 0, SIDE, SIDE);
    private static TorchEngine torch;

    @BeforeAll
    static void open() throws Exception {
        torch = TorchEngine.open(Device.cpu());
    }

    @AfterAll
    static void close() {
        torch.close();
    }

    private static float[] noise(long seed, int module, PixelRect part, int channels) {
        try (NDManager own = torch.scope()) {
            return new SpatialNoise(List.of(seed))
                    .of(torch, own, module, part, channels)
                    .toFloatArray();
        }
    }

    @Test
    void of_manyPlaces_hasMeanZeroAndVarianceOne() {
        float[] values = noise(3, 2, WHOLE, CHANNELS);
        double sum = 0;
        double squares = 0;
        for (float value : values) {
            sum += value;
            squares += value * value;
        }
        // Of 24576 values: 5 standard deviations of the mean, and of the mean square.
        assertEquals(0, sum / values.length, 0.032);
        assertEquals(1, squares / values.length, 0.029);
    }

    @Test
    void of_neighboursAndChannels_areIndependent() {
        float[] values = noise(3, 2, WHOLE, CHANNELS);
        int plane = SIDE * SIDE;
        for (int step : new int[] {1, SIDE, SIDE + 1, plane, 4 * plane}) {
            double sum = 0;
            int count = values.length - step;
            for (int i = 0; i < count; i++) {
                sum += values[i] * values[i + step];
            }
            assertEquals(0, sum / count, 5 / Math.sqrt(count), "values " + step + " apart");
        }
    }

    @Test
    void of_part_isThatPartOfTheWhole() {
        float[] whole = noise(9, 4, WHOLE, CHANNELS);
        PixelRect part = new PixelRect(21, 5, 17, 30);
        float[] values = noise(9, 4, part, CHANNELS);
        for (int i = 0; i < values.length; i++) {
            int channel = i / (17 * 30);
            int y = 5 + i / 17 % 30;
            int x = 21 + i % 17;
            assertEquals(whole[(channel * SIDE + y) * SIDE + x], values[i]);
        }
    }

    /** So a model that gets more channels of noise keeps those that it had. */
    @Test
    void of_fewerChannels_areTheFirst() {
        float[] all = noise(9, 4, WHOLE, CHANNELS);
        assertArrayEquals(Arrays.copyOf(all, 3 * SIDE * SIDE), noise(9, 4, WHOLE, 3));
    }

    @Test
    void of_otherSeedOrModule_isOther() {
        float[] one = noise(9, 4, WHOLE, 1);
        assertFalse(Arrays.equals(one, noise(10, 4, WHOLE, 1)));
        assertFalse(Arrays.equals(one, noise(9, 3, WHOLE, 1)));
    }

    @Test
    void of_batch_hasTheNoiseOfEachSeed() {
        try (NDManager own = torch.scope()) {
            var both = new SpatialNoise(List.of(9L, 11L)).of(torch, own, 1, WHOLE, 2);
            assertEquals(new Shape(2, 2, SIDE, SIDE), both.getShape());
            float[] values = both.toFloatArray();
            int each = values.length / 2;
            assertArrayEquals(noise(9, 1, WHOLE, 2), Arrays.copyOf(values, each));
            assertArrayEquals(
                    noise(11, 1, WHOLE, 2), Arrays.copyOfRange(values, each, values.length));
        }
        assertTrue(noise(9, 1, WHOLE, 2)[0] != noise(11, 1, WHOLE, 2)[0]);
    }
}
