package veduta.ml.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.SynthesisException;
import veduta.image.Size;
import veduta.ml.engine.TorchEngine;
import veduta.ml.loss.LossInput;
import veduta.ml.loss.LossTerms;
import veduta.ml.perceptual.PerceptualNetworkSource;
import veduta.tensorfile.SafetensorsFile;
import veduta.training.TinyPerceptualNetwork;
import veduta.training.TinySegmenter;

/** The cross entropy with which a segmentation network reads layouts back. */
@Tag("engine")
final class SegmentationLossTest {
    private static final int CLASSES = 3;
    private static final int SIDE = 32;
    private static final int PIXELS = SIDE * SIDE;

    private final TorchEngine torch = TorchEngine.open(Device.cpu());
    @TempDir private Path folder;
    private Map<String, NDArray> weights;
    private float[] layout;
    private float[] pictures;

    @BeforeEach
    void prepare() throws Exception {
        Path file = TinySegmenter.write(folder.resolve("reader.safetensors"), "three", CLASSES);
        try (SafetensorsFile source = SafetensorsFile.open(file)) {
            weights = SegmenterTensors.read(torch, source, SegmenterFile.shape(source).shapes());
        }
        SplittableRandom random = new SplittableRandom(4);
        layout = new float[(CLASSES + 1) * PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            layout[random.nextInt(CLASSES + 1) * PIXELS + i] = 1;
        }
        pictures = new float[2 * 3 * PIXELS];
        for (int i = 0; i < pictures.length; i++) {
            pictures[i] = (float) (255 * random.nextDouble());
        }
    }

    @AfterEach
    void close() {
        torch.close();
    }

    private SegmentationLoss loss() {
        return new SegmentationLoss(torch, reader(), CLASSES);
    }

    private PixelClassifier reader() {
        Segmenter segmenter = new Segmenter(torch, weights);
        return new PixelClassifier() {
            @Override
            public Size reading(Size photo) {
                return photo;
            }

            @Override
            public NDArray logits(NDManager scope, NDArray seen) {
                return segmenter.logits(scope, seen);
            }

            @Override
            public int label(int output) {
                return output;
            }
        };
    }

    private LossTerms terms(NDManager scope, NDArray made) {
        NDArray seen = scope.create(layout, new Shape(1, CLASSES + 1, SIDE, SIDE));
        NDArray photo = scope.zeros(new Shape(1, 3, SIDE, SIDE));
        return loss().compute(scope, new LossInput(made, photo, seen, List.of(10.0), 0, 0));
    }

    private NDArray made(NDManager scope) {
        return scope.create(pictures, new Shape(2, 3, SIDE, SIDE));
    }

    private double loss(float[] changed) {
        TorchEngine.recordGradients(false);
        try (NDManager scope = torch.scope()) {
            NDArray made = scope.create(changed, new Shape(2, 3, SIDE, SIDE));
            return terms(scope, made).total().getFloat();
        }
    }

    /** Mean over the pixels of both pictures that are no void, from the logits in float64. */
    private double byHand(float[] logits) {
        double sum = 0;
        int count = 0;
        for (int picture = 0; picture < 2; picture++) {
            for (int i = 0; i < PIXELS; i++) {
                for (int known = 0; known < CLASSES; known++) {
                    if (layout[known * PIXELS + i] == 1) {
                        double all = 0;
                        for (int other = 0; other < CLASSES; other++) {
                            all += Math.exp(logits[(picture * CLASSES + other) * PIXELS + i]);
                        }
                        double own = logits[(picture * CLASSES + known) * PIXELS + i];
                        sum += Math.log(all) - own;
                        count++;
                    }
                }
            }
        }
        return sum / count;
    }

    @Test
    void compute_twoPictures_isTheMeanEntropyOfLabelledPixels() {
        TorchEngine.recordGradients(false);
        try (NDManager scope = torch.scope()) {
            float[] logits = reader().logits(scope, made(scope)).toFloatArray();
            double expected = byHand(logits);
            LossTerms terms = terms(scope, made(scope));
            assertEquals(expected, terms.terms().get(0).toFloatArray()[0], 1e-4);
            assertEquals(10 * expected, terms.total().getFloat(), 1e-3);
        }
    }

    /** Along the gradient, where the difference is largest; tolerance 2 %. */
    @Test
    void compute_gradient_equalsDifferencesAndLeavesTheReaderAlone() {
        float[] gradient;
        try (NDManager scope = torch.scope();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray made = made(scope);
            made.setRequiresGradient(true);
            collector.backward(terms(scope, made).total());
            gradient = made.getGradient().toFloatArray();
        }
        double length = 0;
        for (float value : gradient) {
            length += (double) value * value;
        }
        length = Math.sqrt(length);
        assertTrue(length > 0);
        float[] above = pictures.clone();
        float[] below = pictures.clone();
        double step = 2;
        for (int i = 0; i < gradient.length; i++) {
            above[i] += (float) (step * gradient[i] / length);
            below[i] -= (float) (step * gradient[i] / length);
        }
        assertEquals(length, (loss(above) - loss(below)) / (2 * step), 0.02 * length);
        weights.forEach((name, weight) -> assertFalse(weight.hasGradient(), name));
    }

    private void open(Path file, String palette, int classes) throws SynthesisException {
        var config = TinySegmenter.config(palette, classes, new Size(SIDE, SIDE));
        try (PerceptualNetworkSource source = PerceptualNetworkSource.open(file, List.of())) {
            new SegmentationLoss.Factory().open(torch, config, Optional.of(source));
        }
    }

    @Test
    void open_fileThatDoesNotSuit_isRefused() throws Exception {
        Path reader = folder.resolve("reader.safetensors");
        open(reader, "three", CLASSES);
        String other =
                assertThrows(SynthesisException.class, () -> open(reader, "two", CLASSES))
                        .getMessage();
        assertTrue(other.contains("'three'") && other.contains("'two'"), other);
        Path plain = TinyPerceptualNetwork.write(folder.resolve("plain.safetensors"));
        String none =
                assertThrows(SynthesisException.class, () -> open(plain, "three", CLASSES))
                        .getMessage();
        assertTrue(none.contains("train-segmenter"), none);
    }
}
