package veduta.ml.crn.partial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veduta.image.PictureValues;
import veduta.image.Pictures;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.ml.engine.TorchEngine;

/** Pasting and rounding on the device against the same written out in Java. */
@Tag("engine")
final class PicturePatchesTest {
    private static final Size SIZE = new Size(40, 30);
    private static final int COUNT = 2;
    private static final int BLEND_PX = 3;

    private static TorchEngine torch;

    @BeforeAll
    static void start() {
        torch = TorchEngine.open(Device.cpu());
    }

    @AfterAll
    static void stop() {
        torch.close();
    }

    /** Values beyond both ends, and many that lie exactly between two whole numbers. */
    private static float[] values(int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] =
                    random.nextInt(3) == 0
                            ? random.nextInt(-2, 258) + 0.5f
                            : (float) (random.nextDouble() * 300 - 20);
        }
        return values;
    }

    @ParameterizedTest
    @CsvSource({"10,8,15,12", "0,0,12,9", "25,18,15,12", "0,0,40,30", "3,3,2,2"})
    void paste_window_isBlendedAndRoundedBitByBit(int x, int y, int width, int height) {
        PixelRect window = new PixelRect(x, y, width, height);
        Pictures old = new PictureValues(SIZE, COUNT, values(3 * COUNT * 40 * 30, 1)).rounded();
        float[] patch = values(3 * COUNT * width * height, 2);
        PicturePatches patches = new PicturePatches(torch, old, BLEND_PX);
        try (NDManager scope = torch.scope()) {
            NDArray made = scope.create(patch, new Shape(1, 3 * COUNT, height, width));
            patches.paste(scope, window, made);
        }
        float[] expected = new float[3 * COUNT * 40 * 30];
        byte[] before = old.toBytes();
        for (int i = 0; i < expected.length; i++) {
            expected[i] = before[i] & 0xFF;
        }
        for (int picture = 0; picture < COUNT; picture++) {
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    float share = share(window, column, row);
                    for (int colour = 0; colour < 3; colour++) {
                        // Picture i has the channels (i, k + i, 2k + i).
                        int plane = colour * COUNT + picture;
                        float value = patch[(plane * height + row) * width + column];
                        int at = 3 * ((picture * 30 + y + row) * 40 + x + column) + colour;
                        expected[at] += share * (value - expected[at]);
                    }
                }
            }
        }
        assertArrayEquals(
                new PictureValues(SIZE, COUNT, expected).rounded().toBytes(),
                patches.result().toBytes());
    }

    private static float share(PixelRect window, int column, int row) {
        int inside = BLEND_PX;
        if (window.x() > 0) {
            inside = Math.min(inside, column);
        }
        if (window.y() > 0) {
            inside = Math.min(inside, row);
        }
        if (window.x() + window.width() < 40) {
            inside = Math.min(inside, window.width() - 1 - column);
        }
        if (window.y() + window.height() < 30) {
            inside = Math.min(inside, window.height() - 1 - row);
        }
        return (inside + 1f) / (BLEND_PX + 1f);
    }

    @Test
    void roundedPictures_ofAnyValues_areThoseOfThePlainConversion() {
        float[] planes = values(3 * COUNT * 40 * 30, 3);
        float[] rows = new float[planes.length];
        for (int i = 0; i < planes.length; i++) {
            int plane = i / 1200;
            rows[(plane % COUNT * 1200 + i % 1200) * 3 + plane / COUNT] = planes[i];
        }
        try (NDManager scope = torch.scope()) {
            NDArray made = scope.create(planes, new Shape(1, 3 * COUNT, 30, 40));
            NDArray rgb = torch.pictures().roundedPictures(scope, made, scope.create(COUNT));
            assertEquals(new Shape(COUNT, 30, 40, 3), rgb.getShape());
            assertArrayEquals(
                    new PictureValues(SIZE, COUNT, rows).rounded().toBytes(), rgb.toByteArray());
        }
    }
}
