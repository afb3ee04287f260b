package veduta.ml.crn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import veduta.api.compute.Cancellation;
import veduta.api.compute.Precision;
import veduta.api.compute.Progress;
import veduta.image.PictureValues;
import veduta.image.PixelRect;
import veduta.image.Psnr;
import veduta.image.Size;
import veduta.layout.ClassFractions;
import veduta.layout.LabelMap;
import veduta.ml.crn.tiled.BandedPass;
import veduta.ml.engine.LayerOperations;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.TestDevices;
import veduta.ml.engine.TorchEngine;
import veduta.ml.loss.DiversityLoss;
import veduta.ml.loss.Loss;
import veduta.ml.nn.ForwardObserver;
import veduta.ml.nn.Initializers;
import veduta.ml.nn.OneHotLabels;
import veduta.ml.optim.Adam;
import veduta.ml.perceptual.PerceptualNetwork;
import veduta.ml.perceptual.PerceptualNetworkFile;
import veduta.ml.step.LossGradient;
import veduta.ml.step.StepDraws;
import veduta.ml.step.StepOutcome;
import veduta.training.TinyPerceptualNetwork;

/**
 * What is computed otherwise on GPUs, or only there, against the processor; on the processor
 * itself, too, so that these tests are known to run, and on a GPU where there is one.
 */
@Tag("engine")
final class GpuTest {
    private static final Size SIZE = new Size(64, 32);
    private static final CrnShape SHAPE = new CrnShape(4, List.of(16, 16, 8), new Size(16, 8), 2);

    @TempDir private Path folder;

    static Stream<Device> devices() {
        return TestDevices.all();
    }

    private static float[] noise(int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextDouble(-1, 3);
        }
        return values;
    }

    private static LabelMap layout(Size size) {
        byte[] labels = new byte[Math.toIntExact(size.pixels())];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) ((i % size.width() / 9 + i / size.width() / 5) % 3);
        }
        return LabelMap.of(size, labels);
    }

    private interface NormOf {
        NDArray apply(
                LayerOperations layers, NDManager own, NDArray x, NDArray gamma, NDArray beta);
    }

    /** The result of a norm, and what its input, factor and summand get by the way back. */
    private static List<float[]> normed(Device device, NormOf norm) {
        try (TorchEngine torch = TorchEngine.open(device)) {
            NDManager own = torch.manager();
            NDArray x = own.create(noise(2 * 6 * 40, 1), new Shape(2, 6, 5, 8));
            NDArray gamma = own.create(noise(6, 2));
            NDArray beta = own.create(noise(6, 3));
            NDArray weights = own.create(noise(2 * 6 * 40, 4), new Shape(2, 6, 5, 8));
            List<NDArray> inputs = List.of(x, gamma, beta);
            inputs.forEach(input -> input.setRequiresGradient(true));
            try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                NDArray result = norm.apply(torch.layers(), own, x, gamma, beta);
                collector.backward(result.mul(weights).sum());
                List<float[]> all = new ArrayList<>(List.of(result.toFloatArray()));
                inputs.forEach(input -> all.add(input.getGradient().toFloatArray()));
                return all;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void normaliseSingle_valuesAndGradients_areThoseOfGroupNorm(Device device) {
        List<float[]> expected = normed(Device.cpu(), LayerOperations::normalise);
        List<float[]> actual = normed(device, LayerOperations::normaliseSingle);
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i), actual.get(i), 2e-4f, "number " + i);
        }
    }

    /** Values of 16 bits, factor and summand of 32. */
    @ParameterizedTest
    @MethodSource("devices")
    void normaliseSingle_bfloat16_isNearGroupNorm(Device device) {
        float[] expected = normed(Device.cpu(), LayerOperations::normalise).get(0);
        try (TorchEngine torch = TorchEngine.open(device);
                NDManager own = torch.scope()) {
            NDArray x = own.create(noise(2 * 6 * 40, 1), new Shape(2, 6, 5, 8));
            NDArray kind = torch.numbers(own, Precisions.scalarType(Precision.BFLOAT16));
            NDArray rounded = torch.operations().cast(own, x, kind);
            NDArray gamma = own.create(noise(6, 2));
            NDArray beta = own.create(noise(6, 3));
            NDArray result = torch.layers().normaliseSingle(own, rounded, gamma, beta);
            NDArray exact =
                    torch.operations().cast(own, result, torch.numbers(own, Precisions.FLOAT32));
            assertArrayEquals(expected, exact.toFloatArray(), 0.06f);
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void byArea_layoutOfAnotherSize_isResampledAsOnTheProcessor(Device device) {
        LabelMap layout = layout(new Size(100, 70));
        PixelRect part = new PixelRect(3, 5, 40, 20);
        float[] expected = ClassFractions.byPixel(layout, SIZE, part, 3);
        try (TorchEngine torch = TorchEngine.open(device);
                NDManager own = torch.scope()) {
            NDArray seen = OneHotLabels.byArea(torch, own, layout, SIZE, part, 4);
            NDArray rows = torch.pictures().rows(own, seen);
            assertArrayEquals(expected, rows.toFloatArray(), 1e-6f);
        }
    }

    private static StepOutcome step(Device device, Precision precision, Path perceptual, int steps)
            throws Exception {
        try (TorchEngine torch = TorchEngine.open(device)) {
            CrnWeights weights = CrnWeights.load(torch.manager(), SHAPE, Initializers.kaiming(3));
            Adam adam = new Adam(torch, weights.arrays());
            RefinementNetwork network = new RefinementNetwork(torch, SHAPE, weights, precision);
            PerceptualNetwork seer = PerceptualNetworkFile.load(torch, perceptual, List.of());
            Loss objective = new DiversityLoss(torch, seer);
            LossGradient back = TestNetworks.gradient(torch, network, objective);
            float[] layouts = ClassFractions.of(layout(SIZE), PixelRect.of(SIZE), SIZE, 3, false);
            float[] photo = noise(3 * 64 * 32, 8);
            for (int i = 0; i < photo.length; i++) {
                photo[i] = 60 * photo[i] + 60;
            }
            long[] shape = {1, 4, 32, 64};
            List<Double> lambda = objective.levels().stream().map(level -> 1.0).toList();
            StepOutcome last = null;
            for (int i = 1; i <= steps; i++) {
                last = back.add(layouts, photo, shape, lambda, 0.1, StepDraws.WHOLE);
                adam.step(i, 1e-3, 0.9);
            }
            return last;
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void trainingSteps_inTwoFormats_loseAsOnTheProcessor(Device device) throws Exception {
        Path perceptual = TinyPerceptualNetwork.write(folder.resolve("perceiver.safetensors"));
        StepOutcome expected = step(Device.cpu(), Precision.FLOAT32, perceptual, 5);
        for (Precision precision : List.of(Precision.FLOAT32, Precision.BFLOAT16)) {
            StepOutcome actual = step(device, precision, perceptual, 5);
            double share = precision == Precision.FLOAT32 ? 5e-3 : 3e-2;
            assertEquals(expected.loss(), actual.loss(), share * expected.loss());
            assertEquals(expected.levels().size(), actual.levels().size());
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void bands_ofPictures_areTheWholeOnes(Device device) throws Exception {
        float[] whole = pictures(Device.cpu(), 1);
        double likeness = Psnr.decibels(whole, pictures(device, 4));
        // GPUs convolve in TF32 unless set otherwise.
        assertTrue(likeness > (device.isGpu() ? 50 : 60), likeness + " dB");
    }

    private static float[] pictures(Device device, int bands) throws Exception {
        try (TorchEngine torch = TorchEngine.open(device)) {
            CrnWeights weights = CrnWeights.load(torch.manager(), SHAPE, Initializers.kaiming(3));
            CrnWeights prepared = weights.prepared(torch, torch.manager(), Precision.FLOAT32);
            RefinementNetwork network =
                    new RefinementNetwork(torch, SHAPE, prepared, Precision.FLOAT32);
            LabelMap layout = layout(SIZE);
            PictureValues made =
                    bands == 1
                            ? TestNetworks.pass(
                                            torch, network, network::layer, ForwardObserver.NONE)
                                    .unrounded(layout, SIZE)
                            : new BandedPass(
                                            torch,
                                            network,
                                            bands,
                                            Progress.NONE,
                                            new Cancellation())
                                    .unrounded(layout, SIZE);
            return made.toArray();
        }
    }
}
