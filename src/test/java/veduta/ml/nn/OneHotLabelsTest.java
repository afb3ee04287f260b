package veduta.ml.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.layout.ClassFractions;
import veduta.layout.LabelMap;
import veduta.layout.Layouts;
import veduta.ml.engine.TorchEngine;

@Tag("engine")
final class OneHotLabelsTest {
    private static void assertSpreadAsFractions(LabelMap layout, Size size, int classes) {
        float[] expected =
                ClassFractions.of(layout, PixelRect.of(layout.size()), size, classes, false);
        try (TorchEngine torch = TorchEngine.open(Device.cpu());
                NDManager own = torch.scope()) {
            NDArray input = OneHotLabels.whole(torch, own, layout, size, classes + 1);
            assertEquals(new Shape(1, classes + 1, size.height(), size.width()), input.getShape());
            assertArrayEquals(expected, input.toFloatArray());
        }
    }

    /** Labels that the network does not know, and void, are its last channel. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 255})
    void whole_sameSize_isTheOneHotLayout(int classes) {
        LabelMap layout = Layouts.of("0012", ".112", "2..0");
        assertSpreadAsFractions(layout, layout.size(), classes);
    }

    @Test
    void whole_largeLabels_areDistinguished() {
        byte[] labels = {0, 127, (byte) 128, (byte) 200, (byte) 254, (byte) 255};
        assertSpreadAsFractions(LabelMap.of(new Size(3, 2), labels), new Size(3, 2), 255);
    }

    @Test
    void whole_otherSize_isTheFractionsOfAreas() {
        assertSpreadAsFractions(Layouts.of("0012", ".112"), new Size(2, 1), 3);
    }

    /** As on a GPU; the same product on the processor. */
    @ParameterizedTest
    @CsvSource({
        "64, 32, 0, 0, 64, 32", // twice as large
        "128, 64, 5, 9, 31, 17", // as large
        "80, 40, 0, 0, 80, 40",
        "80, 40, 13, 7, 20, 30",
        "200, 24, 150, 0, 50, 24", // larger one way, smaller the other
    })
    void byArea_anySize_isTheFractionsOfAreas(
            int width, int height, int x, int y, int partWidth, int partHeight) {
        byte[] labels = new byte[128 * 64];
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (random.nextInt(6) == 5 ? 255 : random.nextInt(5));
        }
        LabelMap layout = LabelMap.of(new Size(128, 64), labels);
        Size size = new Size(width, height);
        PixelRect part = new PixelRect(x, y, partWidth, partHeight);
        float[] expected = ClassFractions.byPixel(layout, size, part, 4);
        try (TorchEngine torch = TorchEngine.open(Device.cpu());
                NDManager own = torch.scope()) {
            NDArray input = OneHotLabels.byArea(torch, own, layout, size, part, 5);
            assertEquals(new Shape(1, 5, partHeight, partWidth), input.getShape());
            float[] rows = input.transpose(0, 2, 3, 1).toFloatArray();
            assertArrayEquals(expected, rows, 1e-6f);
        }
    }
}
