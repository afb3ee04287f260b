package veduta.ml.perceptual;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.SynthesisException;
import veduta.image.Size;
import veduta.ml.engine.Devices;
import veduta.ml.engine.EngineStart;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.TorchEngine;
import veduta.text.Texts;

/** Compares pictures by what a perceptual network sees in them. To be closed after use. */
public final class FeatureComparison implements AutoCloseable {
    private final TorchEngine torch;
    private final PerceptualNetwork perceptualNetwork;

    private FeatureComparison(TorchEngine torch, PerceptualNetwork perceptualNetwork) {
        this.torch = torch;
        this.perceptualNetwork = perceptualNetwork;
    }

    /**
     * Loads a perceptual network.
     *
     * @throws SynthesisException if the file is none, or the device cannot be used
     */
    public static FeatureComparison open(Path perceptual, EngineOptions options)
            throws SynthesisException {
        EngineStart.useThreads(options.threads());
        TorchEngine torch = TorchEngine.open(Devices.choose(options.device()));
        boolean opened = false;
        try {
            PerceptualNetwork loaded = PerceptualNetworkFile.load(torch, perceptual, List.of());
            opened = true;
            return new FeatureComparison(torch, loaded);
        } finally {
            if (!opened) {
                torch.close();
            }
        }
    }

    /** Names of the levels: {@code pixels}, then the perceptual network's. */
    public List<String> levels() {
        List<String> names = new ArrayList<>(List.of("pixels"));
        names.addAll(perceptualNetwork.levels());
        return names;
    }

    /**
     * Refuses pictures that are too small for the perceptual network.
     *
     * @throws SynthesisException if its deepest level would see nothing of them
     */
    public void requireLargeEnough(Size pictures) throws SynthesisException {
        perceptualNetwork.requireLargeEnough(pictures, Texts.get("fault.perceiver.another"));
    }

    /**
     * Mean absolute differences between all pictures.
     *
     * @param pictures (N, 3, H, W) in row-major order, in picture units
     * @param size W and H
     * @return for each level an N x N matrix, symmetric, zeros on its diagonal
     */
    public List<double[][]> gaps(float[] pictures, Size size) {
        TorchEngine.recordGradients(false);
        long count = pictures.length / (3 * size.pixels());
        List<double[][]> gaps = new ArrayList<>();
        try (NDManager scope = torch.scope()) {
            NDArray plain =
                    scope.create(pictures, new Shape(count, 3, size.height(), size.width()));
            NDArray packed =
                    torch.operations().cast(scope, plain, torch.numbers(scope, Precisions.FLOAT32));
            gaps.add(matrix(scope, packed));
            for (NDArray level : perceptualNetwork.perceive(scope, packed)) {
                gaps.add(matrix(scope, level));
            }
        }
        return gaps;
    }

    private double[][] matrix(NDManager scope, NDArray features) {
        int count = Math.toIntExact(features.getShape().get(0));
        double[][] matrix = new double[count][count];
        for (int i = 0; i < count; i++) {
            float[] row =
                    torch.perception()
                            .gapsFrom(scope, features, torch.numbers(scope, i))
                            .toFloatArray();
            for (int j = 0; j < count; j++) {
                matrix[i][j] = row[j];
            }
        }
        return matrix;
    }

    @Override
    public void close() {
        torch.close();
    }
}
