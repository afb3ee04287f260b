package veduta.ml.crn;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import veduta.api.compute.SynthesisException;
import veduta.image.Size;
import veduta.ml.nn.ParameterSpec;

final class CrnShapeTest {
    private static final Size BASE = new Size(8, 4);

    private static CrnShape published(int modules) {
        List<Integer> widths = List.of(1024, 1024, 1024, 1024, 1024, 512, 512, 128, 32);
        return new CrnShape(20, widths.subList(0, modules), BASE, modules == 7 ? 9 : 1);
    }

    /** The published figures: 97.9 M and 1.07 T, 98.6 M and 1.47 T, 98.7 M and 1.58 T. */
    @Test
    void parametersAndCost_ofPublishedNetworks_areThePublishedOnes() {
        assertEquals(97.9e6, published(7).parameters(), 0.05e6);
        assertEquals(1.07e12, published(7).multiplyAdds(new Size(512, 256)), 0.005e12);
        assertEquals(98.6e6, published(8).parameters(), 0.05e6);
        assertEquals(1.47e12, published(8).multiplyAdds(new Size(1024, 512)), 0.005e12);
        assertEquals(98.7e6, published(9).parameters(), 0.05e6);
        assertEquals(1.58e12, published(9).multiplyAdds(new Size(2048, 1024)), 0.005e12);
    }

    @Test
    void parameters_ofAnyShape_matchTheTensors() {
        CrnShape shape = new CrnShape(5, List.of(7, 6, 3), new Size(3, 2), 2);
        long sum = CrnWeights.parameters(shape).stream().mapToLong(ParameterSpec::count).sum();
        assertEquals(sum, shape.parameters());
    }

    @Test
    void requireFits_notDivisible_namesASizeThatFits() {
        SynthesisException refused =
                assertThrows(
                        SynthesisException.class,
                        () -> published(7).requireFits(new Size(500, 256)));
        assertTrue(refused.getMessage().contains("512x256"), refused.getMessage());
        assertDoesNotThrow(() -> published(7).requireFits(new Size(512, 256)));
    }
}
