package veduta.ml.crn.partial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import veduta.api.compute.Cancellation;
import veduta.api.compute.Precision;
import veduta.image.PixelRect;
import veduta.image.Psnr;
import veduta.image.Size;
import veduta.layout.ClassFractions;
import veduta.layout.LabelMap;
import veduta.ml.crn.CrnShape;
import veduta.ml.crn.CrnWeights;
import veduta.ml.crn.LayerForward;
import veduta.ml.crn.LayerStatistics;
import veduta.ml.crn.RefinementNetwork;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.ForwardObserver;
import veduta.ml.nn.Initializers;

@Tag("engine")
final class CropPassTest {
    private static final CrnShape SHAPE =
            new CrnShape(4, List.of(12, 12, 10, 8, 6), new Size(8, 4), 2, List.of(0, 0, 2, 5, 3));
    private static final Size SIZE = SHAPE.size();
    private static TorchEngine torch;
    private static RefinementNetwork network;
    private static LayerStatistics statistics;

    /** A whole pass over the layout before the edit leaves its statistics. */
    @BeforeAll
    static void makeWholePass() throws Exception {
        torch = TorchEngine.open(Device.cpu());
        TorchEngine.recordGradients(false);
        CrnWeights exact = CrnWeights.load(torch.manager(), SHAPE, Initializers.kaiming(3));
        CrnWeights weights = exact.prepared(torch, torch.manager(), Precision.FLOAT32);
        network = new RefinementNetwork(torch, SHAPE, weights, Precision.FLOAT32);
        statistics = new LayerStatistics(torch, weights, torch.manager());
        whole(layout(0), statistics::fresh);
        statistics.commit();
    }

    @AfterAll
    static void close() {
        torch.close();
    }

    private static LabelMap layout(int shift) {
        byte[] labels = new byte[Math.toIntExact(SIZE.pixels())];
        for (int i = 0; i < labels.length; i++) {
            int x = i % SIZE.width();
            labels[i] = (byte) ((x / 9 + i / SIZE.width() / 7 + shift) % 3);
        }
        return LabelMap.of(SIZE, labels);
    }

    /** All pictures (3k, H, W). */
    private static float[] whole(LabelMap layout, LayerForward layers) throws Exception {
        return whole(network, layout, layers);
    }

    private static float[] whole(RefinementNetwork network, LabelMap layout, LayerForward layers)
            throws Exception {
        float[] fractions =
                ClassFractions.of(layout, PixelRect.of(SIZE), SIZE, SHAPE.channels() - 1, false);
        try (NDManager scope = torch.scope()) {
            Shape shape = new Shape(1, SHAPE.channels(), SIZE.height(), SIZE.width());
            NDArray input = scope.create(fractions, shape);
            return network.forward(scope, input, layers, ForwardObserver.NONE).toFloatArray();
        }
    }

    @ParameterizedTest
    @CsvSource({"40,20,24,16", "0,0,20,18", "100,44,28,20", "61,30,1,1", "0,31,128,3"})
    void run_unchangedStatistics_givesWhatTheWholePassGives(int x, int y, int width, int height)
            throws Exception {
        PixelRect window = new PixelRect(x, y, width, height);
        CropPlan plan = CropPlan.of(SHAPE.octaves(SIZE), window);
        assertTrue(plan.first() < SHAPE.modules(), "nothing is computed in part");
        LabelMap edited = layout(1);
        float[] expected = whole(edited, statistics::fixed);
        try (NDManager scope = torch.scope()) {
            CropPass pass =
                    new CropPass(torch, network, statistics::fixed, statistics, edited, SIZE);
            NDArray result = pass.run(scope, List.of(plan), new Cancellation()).get(0);
            assertEquals(new Shape(1, 6, height, width), result.getShape());
            float[] actual = result.toFloatArray();
            int at = 0;
            for (int channel = 0; channel < 6; channel++) {
                for (int row = y; row < y + height; row++) {
                    for (int column = x; column < x + width; column++, at++) {
                        int there = (channel * SIZE.height() + row) * SIZE.width() + column;
                        assertEquals(expected[there], actual[at], 5e-3, "value " + at);
                    }
                }
            }
        }
    }

    /** Norms by class see the part of the layout that their window shows. */
    @ParameterizedTest
    @CsvSource({"40,20,24,16", "0,0,20,18", "100,44,28,20"})
    void run_normsByClass_givesWhatTheWholePassGives(int x, int y, int width, int height)
            throws Exception {
        CrnShape shape =
                new CrnShape(
                        SHAPE.channels(),
                        SHAPE.widths(),
                        SHAPE.base(),
                        SHAPE.images(),
                        SHAPE.noise(),
                        true);
        try (NDManager own = torch.scope()) {
            CrnWeights exact =
                    CrnWeights.load(
                            own,
                            shape,
                            (name, sizes) -> {
                                float[] values = Initializers.kaiming(3).read(name, sizes);
                                if (name.contains(".class_")) {
                                    Initializers.fillNormal(values, 0.4, 3, name);
                                }
                                return values;
                            });
            CrnWeights weights = exact.prepared(torch, own, Precision.FLOAT32);
            RefinementNetwork byClass =
                    new RefinementNetwork(torch, shape, weights, Precision.FLOAT32);
            LayerStatistics its = new LayerStatistics(torch, weights, own);
            float[] fresh = whole(byClass, layout(0), its::fresh);
            its.commit();
            assertTrue(Psnr.decibels(fresh, whole(byClass, layout(0), its::fixed)) > 90);
            assertTrue(Psnr.decibels(fresh, whole(byClass, layout(0), byClass::layer)) > 90);
            float[] expected = whole(byClass, layout(1), its::fixed);
            CropPass pass = new CropPass(torch, byClass, its::fixed, its, layout(1), SIZE);
            CropPlan plan = CropPlan.of(shape.octaves(SIZE), new PixelRect(x, y, width, height));
            assertTrue(plan.first() < shape.modules(), "nothing is computed in part");
            float[] actual = pass.run(own, List.of(plan), new Cancellation()).get(0).toFloatArray();
            for (int i = 0; i < actual.length; i++) {
                int row = y + i / width % height;
                int there =
                        (i / width / height * SIZE.height() + row) * SIZE.width() + x + i % width;
                assertEquals(expected[there], actual[i], 5e-3, "value " + i);
            }
        }
    }

    @Test
    void fixed_sameLayout_givesThePassThatLeftTheStatistics() throws Exception {
        float[] fresh = whole(layout(0), network::layer);
        float[] fixed = whole(layout(0), statistics::fixed);
        for (int i = 0; i < fresh.length; i++) {
            assertEquals(fresh[i], fixed[i], 5e-3);
        }
    }

    /** What GPUs compute norms with, here on the processor. */
    @ParameterizedTest
    @EnumSource(
            value = Precision.class,
            names = {"FLOAT32", "BFLOAT16"})
    void fresh_asOnAGpu_isNearTheEngine(Precision precision) throws Exception {
        assertEquals(LayerStatistics.Norm.MEASURED, LayerStatistics.norm(true));
        assertEquals(LayerStatistics.Norm.KEPT, LayerStatistics.norm(false));
        try (NDManager own = torch.scope()) {
            CrnWeights exact = CrnWeights.load(own, SHAPE, Initializers.kaiming(3));
            CrnWeights weights = exact.prepared(torch, own, precision);
            RefinementNetwork other = new RefinementNetwork(torch, SHAPE, weights, precision);
            LayerStatistics engine =
                    new LayerStatistics(torch, weights, own, LayerStatistics.Norm.KEPT);
            LayerStatistics gpu =
                    new LayerStatistics(torch, weights, own, LayerStatistics.Norm.MEASURED);
            float[] expected = whole(other, layout(0), engine::fresh);
            float[] actual = whole(other, layout(0), gpu::fresh);
            double likeness = Psnr.decibels(expected, actual);
            assertTrue(likeness > (precision == Precision.FLOAT32 ? 90 : 40), "PSNR " + likeness);
            engine.commit();
            gpu.commit();
            float[] again = whole(other, layout(0), gpu::fixed);
            double likenessAgain = Psnr.decibels(actual, again);
            assertTrue(likenessAgain > 90, "PSNR " + likenessAgain);
        }
    }

    @Test
    void of_largeWindow_leavesEveryOctaveWhole() {
        CropPlan plan = CropPlan.of(SHAPE.octaves(SIZE), PixelRect.of(SIZE));
        assertEquals(SHAPE.modules(), plan.first());
    }
}
