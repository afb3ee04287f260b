package veduta.ml.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.image.Size;
import veduta.ml.crn.CrnShape;
import veduta.ml.crn.TestNetworks;
import veduta.ml.perceptual.ActivationSize;

/** What trainings are estimated to need, and what becomes of those that need too much. */
final class TrainingMemoryTest {
    private static final Pattern ADVICE = Pattern.compile("try the size (\\d+x\\d+)\\.");

    @Test
    void requireForTraining_tooLarge_namesASmallerSize() {
        CrnShape shape = new CrnShape(20, List.of(8, 8, 8, 8, 8), new Size(128, 64), 4);
        TrainingMemory memory =
                new TrainingMemory(
                        TestNetworks.network(shape),
                        List.of(new ActivationSize(0, 8)),
                        List.of(new ActivationSize(0, 8)),
                        1000,
                        2,
                        4,
                        Precision.FLOAT32,
                        0);
        MemoryCheck check = new MemoryCheck(TestNetworks.ARCHITECTURES, () -> 2_000_000_000L);
        String message =
                assertThrows(
                                SynthesisException.class,
                                () -> check.requireForTraining(memory, Device.cpu()))
                        .getMessage();
        assertTrue(
                message.startsWith("Training at 2048x1024 with batches of 2 needs about"), message);
        Matcher advice = ADVICE.matcher(message);
        assertTrue(advice.find(), message);
        Size smaller = Size.parse(advice.group(1));
        assertTrue(memory.peakBytes(smaller) <= 2_000_000_000L);
        assertEquals(0, smaller.width() % 16);
    }

    @Test
    void peakBytes_fewerPicturesCompared_isLess() {
        CrnShape shape = new CrnShape(20, List.of(8, 8), new Size(128, 64), 4);
        List<ActivationSize> layers = List.of(new ActivationSize(0, 64));
        long all = comparing(4, shape, layers).peakBytes(shape.size());
        long two = comparing(2, shape, layers).peakBytes(shape.size());
        long maps = 64 * 4 * shape.size().pixels();
        // Kept of each picture: the layer's activation and, at the level, twice the difference;
        // going back, twice the gradient of two such results. Half as much comes on top.
        assertEquals(2 * (3 + 4) * maps * 3 / 2, all - two);
    }

    @Test
    void peakBytes_lowerModulesFrozen_isLessByWhatIsNotKept() {
        CrnShape shape = new CrnShape(20, List.of(8, 8), new Size(64, 32), 4);
        long whole = freezing(0, shape).peakBytes(shape.size());
        assertEquals(whole, freezing(32, shape).peakBytes(shape.size()));
        long frozen = freezing(33, shape).peakBytes(shape.size());
        // Of the lower module, a quarter of the size: its input and four maps a feature. Half as
        // much comes on top; gradient, two moments and average are 4 values a weight.
        long maps = (20 + 4 * 8) * 2 * shape.size().pixels() / 4;
        assertEquals(maps * 3 / 2 + 4 * 4 * shape.parameters(0), whole - frozen);
        assertEquals(frozen, freezing(64, shape).peakBytes(shape.size()));
        assertTrue(freezing(65, shape).peakBytes(shape.size()) < frozen);
    }

    private static TrainingMemory freezing(int below, CrnShape shape) {
        Precision precision = Precision.BFLOAT16;
        return new TrainingMemory(
                TestNetworks.network(shape), List.of(), List.of(), 0, 1, 4, precision, below);
    }

    @Test
    void keepsLargeBlocks_whereTwiceThePeakIsThere() {
        CrnShape shape = new CrnShape(20, List.of(8, 8), new Size(128, 64), 4);
        TrainingMemory memory = comparing(4, shape, List.of());
        long peak = memory.peakBytes(shape.size());
        assertTrue(memory.keepsLargeBlocks(2 * peak));
        assertFalse(memory.keepsLargeBlocks(2 * peak - 1));
    }

    private static TrainingMemory comparing(
            int pictures, CrnShape shape, List<ActivationSize> layers) {
        return new TrainingMemory(
                TestNetworks.network(shape),
                layers,
                layers,
                1000,
                1,
                pictures,
                Precision.FLOAT32,
                0);
    }

    /** The figures measured on real trainings; see TrainingMemory. */
    @ParameterizedTest
    @CsvSource({"FLOAT32, 2.01e9", "BFLOAT16, 1.31e9"})
    void peakBytes_ofAMeasuredTraining_isNear(Precision precision, double measured) {
        CrnShape shape =
                new CrnShape(20, List.of(128, 128, 128, 128, 96, 64, 32), new Size(8, 4), 4);
        List<ActivationSize> layers = new ArrayList<>();
        List<ActivationSize> levels = new ArrayList<>();
        int[] depth = {2, 2, 4, 4, 1};
        int[] widths = {16, 32, 64, 128, 128};
        for (int group = 0; group < depth.length; group++) {
            for (int layer = 0; layer < depth[group]; layer++) {
                layers.add(new ActivationSize(group, widths[group]));
            }
            levels.add(new ActivationSize(group, 4L * widths[group]));
        }
        TrainingMemory memory =
                new TrainingMemory(
                        TestNetworks.network(shape),
                        layers,
                        levels,
                        960_000,
                        1,
                        shape.images(),
                        precision,
                        0);
        assertEquals(measured, memory.peakBytes(shape.size()), 0.2 * measured);
    }
}
