package veduta.ml.segmentation;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelInfo;
import veduta.api.training.SegmenterJob;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.ParameterSource;
import veduta.ml.optim.Adam;
import veduta.tensorfile.WeightsException;

/** Teaches a segmentation network the classes of photos, one batch at a time. */
public final class SegmenterTrainingStep {
    private final TorchEngine torch;
    private final Adam adam;
    private final Segmenter segmenter;
    private final SegmenterShape shape;
    private final NDArray classWeights;

    private SegmenterTrainingStep(
            TorchEngine torch,
            SegmenterShape shape,
            float[] classWeights,
            Map<String, NDArray> weights) {
        this.torch = torch;
        this.shape = shape;
        this.adam = new Adam(torch, weights);
        this.segmenter = new Segmenter(torch, weights);
        this.classWeights =
                torch.manager().create(classWeights, new Shape(1, classWeights.length, 1, 1));
    }

    /**
     * Begins a training.
     *
     * @param torch an engine for training; stays the caller's
     * @param network what is trained
     * @param classWeights how much a pixel of each class counts
     * @param seed for the weights that are random
     * @throws SynthesisException if there is no such network, or the trunk's file does not fit it
     */
    public static SegmenterTrainingStep begin(
            TorchEngine torch, SegmenterJob.Network network, float[] classWeights, long seed)
            throws SynthesisException {
        SegmenterShape shape = shape(network);
        Map<String, NDArray> weights =
                TrunkTransfer.open(
                        network.trunk(), seed, source -> arrays(torch, shape.shapes(), source));
        return new SegmenterTrainingStep(torch, shape, classWeights, weights);
    }

    /**
     * Checks without an engine that there is such a network, and that the trunk's file fits it.
     *
     * @throws SynthesisException if {@link #begin} would fail for it
     */
    public static void requireSound(SegmenterJob.Network network) throws SynthesisException {
        SegmenterShape shape = shape(network);
        if (network.trunk().isPresent()) {
            TrunkTransfer.requireFits(network.trunk().get(), shape.shapes());
        }
    }

    private static SegmenterShape shape(SegmenterJob.Network network) throws SynthesisException {
        try {
            return new SegmenterShape(network.classes(), network.widths(), network.features());
        } catch (IllegalArgumentException unfit) {
            throw new SynthesisException(String.valueOf(unfit.getMessage()), unfit);
        }
    }

    private static Map<String, NDArray> arrays(
            TorchEngine torch, Map<String, long[]> shapes, ParameterSource<WeightsException> source)
            throws WeightsException {
        Map<String, NDArray> weights = new LinkedHashMap<>();
        for (Map.Entry<String, long[]> entry : shapes.entrySet()) {
            float[] values = source.read(entry.getKey(), entry.getValue());
            weights.put(
                    entry.getKey(), torch.manager().create(values, new Shape(entry.getValue())));
        }
        return weights;
    }

    /**
     * One update.
     *
     * @param layouts N layouts, (N, c, H, W) in row-major order, void last; it does not count
     * @param photos N photos, (N, 3, H, W) in picture units, in row-major order
     * @param batch (N, c, H, W); H and W multiples of 16
     * @param step number of this update, from 1
     * @param rate learning rate
     * @param averageDecay share of the weights' moving average kept
     * @return the weighted cross entropy before the update, in nats a pixel
     */
    public double advance(
            float[] layouts,
            float[] photos,
            long[] batch,
            int step,
            double rate,
            double averageDecay) {
        double loss;
        try (NDManager scope = torch.scope();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray layout = scope.create(layouts, new Shape(batch));
            NDArray photo = scope.create(photos, new Shape(batch[0], 3, batch[2], batch[3]));
            NDArray kind = torch.numbers(scope, Precisions.FLOAT32);
            NDArray logits = segmenter.logits(scope, torch.operations().cast(scope, photo, kind));
            NDArray entropy = torch.training().classEntropy(scope, logits, layout, classWeights);
            collector.backward(entropy);
            loss = entropy.getFloat();
        }
        adam.step(step, rate, averageDecay);
        return loss;
    }

    /**
     * Writes the averaged weights as a float16 file.
     *
     * @param info name, palette, classes and making of the network
     * @throws WeightsException if the disk does not take it
     */
    public void write(Path file, ModelInfo info) throws WeightsException {
        Map<String, float[]> values = new LinkedHashMap<>();
        adam.slots().forEach((name, slot) -> values.put(name, slot.average().toFloatArray()));
        SegmenterFile.write(file, info, shape, values);
    }
}
