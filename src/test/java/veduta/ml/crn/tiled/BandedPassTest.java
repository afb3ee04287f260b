package veduta.ml.crn.tiled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.Precision;
import veduta.api.compute.Progress;
import veduta.image.PictureValues;
import veduta.image.Psnr;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ml.crn.CrnShape;
import veduta.ml.crn.CrnWeights;
import veduta.ml.crn.RefinementNetwork;
import veduta.ml.crn.SpatialNoise;
import veduta.ml.crn.TestNetworks;
import veduta.ml.engine.TorchEngine;
import veduta.ml.modelfile.ModelFile;
import veduta.ml.nn.ForwardObserver;
import veduta.ml.nn.Initializers;
import veduta.tensorfile.SafetensorsFile;

/** Pictures in bands are those of a whole pass; with the bundled model of house fronts. */
@Tag("engine")
final class BandedPassTest {
    private static final Size SIZE = new Size(128, 192);
    private static TorchEngine torch;
    private static CrnShape shape;
    private static CrnWeights weights;

    @BeforeAll
    static void load() throws Exception {
        torch = TorchEngine.open(Device.cpu());
        try (SafetensorsFile file = SafetensorsFile.open(Path.of("models/facades.safetensors"))) {
            shape = CrnShape.of(ModelFile.info(file).network());
            weights = CrnWeights.load(torch.manager(), shape, ModelFile.values(file));
        }
    }

    @AfterAll
    static void close() {
        torch.close();
    }

    private static RefinementNetwork network(Precision precision) {
        CrnWeights prepared = weights.prepared(torch, torch.manager(), precision);
        return new RefinementNetwork(torch, shape, prepared, precision);
    }

    /** Patches of all classes and void. */
    private static LabelMap layout(Size size) {
        byte[] labels = new byte[Math.toIntExact(size.pixels())];
        for (int i = 0; i < labels.length; i++) {
            int y = i / size.width();
            labels[i] = (byte) ((i % size.width() / 11 + y / 7 + y * y / 50) % shape.channels());
        }
        return LabelMap.of(size, labels);
    }

    private static PictureValues whole(RefinementNetwork network, LabelMap layout)
            throws Exception {
        return TestNetworks.pass(torch, network, network::layer, ForwardObserver.NONE)
                .unrounded(layout, SIZE);
    }

    private static BandedPass banded(RefinementNetwork network, int bands) {
        return new BandedPass(torch, network, bands, Progress.NONE, new Cancellation());
    }

    private static double largestGap(PictureValues one, PictureValues other) {
        float[] a = one.toArray();
        float[] b = other.toArray();
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    /** The order of the sums alone differs. Bands of unequal and odd numbers of rows among them. */
    @ParameterizedTest
    @CsvSource({"2", "3", "5", "7", "16", "192"})
    void unrounded_inFloat32_isTheWholePass(int bands) throws Exception {
        RefinementNetwork network = network(Precision.FLOAT32);
        PictureValues whole = whole(network, layout(SIZE));
        PictureValues inBands = banded(network, bands).unrounded(layout(SIZE), SIZE);
        assertEquals(0, largestGap(whole, inBands), 5e-3);
    }

    /** Noise is the same in every band as in the whole. */
    @ParameterizedTest
    @CsvSource({"2", "5", "192"})
    void unrounded_networkWithNoise_isTheWholePass(int bands) throws Exception {
        CrnShape noisy =
                new CrnShape(
                        shape.channels(),
                        List.of(12, 10, 8, 6),
                        new Size(16, 24),
                        2,
                        List.of(0, 1, 3, 5));
        CrnWeights random = CrnWeights.load(torch.manager(), noisy, Initializers.kaiming(4));
        RefinementNetwork network =
                new RefinementNetwork(torch, noisy, random, Precision.FLOAT32)
                        .with(new SpatialNoise(List.of(77L)));
        PictureValues whole = whole(network, layout(SIZE));
        PictureValues inBands = banded(network, bands).unrounded(layout(SIZE), SIZE);
        assertEquals(0, largestGap(whole, inBands), 5e-3);
        PictureValues other = whole(network.with(SpatialNoise.USUAL), layout(SIZE));
        assertTrue(largestGap(whole, other) > 1, "noise changes nothing");
    }

    /** Norms by class see the rows of the layout that their band shows. */
    @ParameterizedTest
    @CsvSource({"2", "5", "192"})
    void unrounded_normsByClass_isTheWholePass(int bands) throws Exception {
        CrnShape byClass =
                new CrnShape(
                        shape.channels(),
                        List.of(12, 10, 8, 6),
                        new Size(16, 24),
                        2,
                        List.of(0, 0, 3, 0),
                        true);
        CrnWeights random =
                CrnWeights.load(
                        torch.manager(),
                        byClass,
                        (name, sizes) -> {
                            float[] values = Initializers.kaiming(4).read(name, sizes);
                            if (name.contains(".class_")) {
                                Initializers.fillNormal(values, 0.4, 4, name);
                            }
                            return values;
                        });
        RefinementNetwork network =
                new RefinementNetwork(torch, byClass, random, Precision.FLOAT32);
        PictureValues whole = whole(network, layout(SIZE));
        PictureValues inBands = banded(network, bands).unrounded(layout(SIZE), SIZE);
        assertEquals(0, largestGap(whole, inBands), 5e-3);
    }

    /** A value that lies near the middle of two in 16 bits may become the other one. */
    @ParameterizedTest
    @CsvSource({"2", "5", "16"})
    void unrounded_inBfloat16_isTheWholePassButForRounding(int bands) throws Exception {
        RefinementNetwork network = network(Precision.BFLOAT16);
        PictureValues whole = whole(network, layout(SIZE));
        PictureValues inBands = banded(network, bands).unrounded(layout(SIZE), SIZE);
        double psnr = Psnr.decibels(whole.toArray(), inBands.toArray());
        assertTrue(psnr > 60, psnr + " dB");
    }

    @ParameterizedTest
    @EnumSource(
            value = Precision.class,
            names = {"FLOAT32", "BFLOAT16"})
    void unrounded_oneBand_isTheWholePassBitByBit(Precision precision) throws Exception {
        RefinementNetwork network = network(precision);
        PictureValues whole = whole(network, layout(SIZE));
        PictureValues inBands = banded(network, 1).unrounded(layout(SIZE), SIZE);
        assertEquals(0, largestGap(whole, inBands));
    }

    @Test
    void rounded_inBands_isTheUnroundedRounded() throws Exception {
        BandedPass pass = banded(network(Precision.FLOAT32), 5);
        assertEquals(
                pass.unrounded(layout(SIZE), SIZE).rounded(), pass.rounded(layout(SIZE), SIZE));
    }

    /** Layouts of another size are resampled band by band. */
    @ParameterizedTest
    @CsvSource({"64,96", "96,200", "256,384"})
    void unrounded_layoutOfAnotherSize_isTheWholePass(int width, int height) throws Exception {
        RefinementNetwork network = network(Precision.FLOAT32);
        LabelMap layout = layout(new Size(width, height));
        PictureValues inBands = banded(network, 5).unrounded(layout, SIZE);
        assertEquals(0, largestGap(whole(network, layout), inBands), 5e-3);
    }

    @Test
    void rounded_progress_countsEveryBand() throws Exception {
        List<String> seen = new ArrayList<>();
        BandPlan plan = BandPlan.of(shape, SIZE, 3);
        new BandedPass(
                        torch,
                        network(Precision.FLOAT32),
                        3,
                        (done, total) -> seen.add(done + "/" + total),
                        new Cancellation())
                .rounded(layout(SIZE), SIZE);
        assertEquals(plan.steps(), seen.size());
        assertEquals("1/" + plan.steps(), seen.get(0));
        assertEquals(plan.steps() + "/" + plan.steps(), seen.get(seen.size() - 1));
    }

    @Test
    void rounded_cancelled_stopsAfterTheBand() throws Exception {
        Cancellation cancellation = new Cancellation();
        List<Integer> seen = new ArrayList<>();
        BandedPass pass =
                new BandedPass(
                        torch,
                        network(Precision.FLOAT32),
                        8,
                        (done, total) -> {
                            seen.add(done);
                            if (done == total - 9) {
                                cancellation.cancel();
                            }
                        },
                        cancellation);
        assertThrows(CancelledException.class, () -> pass.rounded(layout(SIZE), SIZE));
        assertEquals(BandPlan.of(shape, SIZE, 8).steps() - 9, seen.size());
    }
}
