package veduta.ml.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import veduta.api.compute.Precision;
import veduta.image.Size;

class LayeredCostsTest {
    private static final Size SIZE = new Size(4, 2);

    /** A normed layer, then one whose input is joined, while 5 values wait. */
    private static final LayeredCosts COSTS =
            new LayeredCosts(
                    3,
                    2,
                    size ->
                            List.of(
                                    new LayerCost(10, 70, 24, 0, 16, true, 0),
                                    new LayerCost(20, 90, 30, 30, 48, false, 5)));

    @Test
    void sums_layers_areThoseOfTheTable() {
        assertEquals(30, COSTS.parameters());
        assertEquals(160, COSTS.multiplyAdds(SIZE));
        // Weights, inputs, the result, and this to and from the norm.
        assertEquals(10 + 24 + 3 * 16 + 20 + 30 + 48, COSTS.valuesMoved(SIZE));
    }

    @Test
    void step_batchOfTwo_keepsJoinedInputsResultsAndNorms() {
        NetworkCosts.StepFootprint step = COSTS.step(SIZE, 2, Precision.FLOAT32, 0);
        assertEquals(2 * 4 * (2 * 16 + 30 + 48), step.keptBytes());
        assertEquals(2 * 4 * (30 + 48), step.largestBytes());
        assertEquals(3 * 160, step.multiplyAdds());
        NetworkCosts.StepFootprint half = COSTS.step(SIZE, 2, Precision.BFLOAT16, 0);
        assertEquals(step.keptBytes() / 2, half.keptBytes());
    }

    @Test
    void render_memory_holdsWeightsLayoutPicturesAndTheLargestLayer() {
        RenderMemory memory = COSTS.render(SIZE, Precision.FLOAT32, 1, 1L << 30);
        assertEquals(4 * 30 + 2 * 4 * 20, memory.weightBytes());
        int layout = 8 * 3 * 4;
        int pictures = 8 * 2 * 3 * 5;
        assertEquals(layout + pictures + 4 * (5 + 30 + 48), memory.activationBytes());
        assertTrue(memory.peakBytes() > 270_000_000 + memory.atOnceBytes());
    }
}
