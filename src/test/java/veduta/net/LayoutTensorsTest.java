package veduta.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.layout.ClassFractions;
import veduta.layout.LabelMap;
import veduta.layout.Layouts;

@Tag("engine")
final class LayoutTensorsTest {
    private static void assertSpreadAsFractions(LabelMap layout, Size size, int classes) {
        float[] expected =
                ClassFractions.of(layout, PixelRect.of(layout.size()), size, classes, false);
        try (Torch torch = Torch.open(Device.cpu());
                NDManager own = torch.scope()) {
            NDArray input = LayoutTensors.whole(torch, own, layout, size, classes + 1);
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
    void whole_largeLabels_areToldApart() {
        byte[] labels = {0, 127, (byte) 128, (byte) 200, (byte) 254, (byte) 255};
        assertSpreadAsFractions(LabelMap.of(new Size(3, 2), labels), new Size(3, 2), 255);
    }

    @Test
    void whole_otherSize_isTheFractionsOfAreas() {
        assertSpreadAsFractions(Layouts.of("0012", ".112"), new Size(2, 1), 3);
    }
}
