package veduta.ml.perceptual;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import veduta.image.Size;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.TorchEngine;

/**
 * Mean absolute differences of pictures and of what a perceptual network sees in them.
 *
 * @param torch the engine; stays the caller's
 * @param network the perceptual network; without one only pixels are compared
 */
public record FeatureGaps(TorchEngine torch, Optional<PerceptualNetwork> network) {
    /** Names of the levels: {@code pixels}, then the perceptual network's. */
    public List<String> levels() {
        List<String> names = new ArrayList<>(List.of("pixels"));
        network.ifPresent(known -> names.addAll(known.levels()));
        return names;
    }

    /**
     * Between all pictures.
     *
     * @param pictures (N, 3, H, W) in row-major order, in picture units
     * @param size W and H
     * @return for each level an N x N matrix, symmetric, zeros on its diagonal
     */
    public List<double[][]> betweenAll(float[] pictures, Size size) {
        TorchEngine.recordGradients(false);
        try (NDManager scope = torch.scope()) {
            return seen(scope, pictures, size).stream().map(each -> matrix(scope, each)).toList();
        }
    }

    /**
     * From the first picture to all, with memory for two.
     *
     * @param pictures each (3, H, W) in row-major order, in picture units
     * @param size W and H
     * @return for each level one number for every picture, the first one 0
     */
    public List<double[]> fromFirst(List<float[]> pictures, Size size) {
        TorchEngine.recordGradients(false);
        List<double[]> rows = new ArrayList<>();
        levels().forEach(level -> rows.add(new double[pictures.size()]));
        try (NDManager scope = torch.scope()) {
            List<NDArray> first = seen(scope, pictures.get(0), size);
            for (int i = 1; i < pictures.size(); i++) {
                try (NDManager own = scope.newSubManager()) {
                    List<NDArray> other = seen(own, pictures.get(i), size);
                    for (int level = 0; level < rows.size(); level++) {
                        rows.get(level)[i] =
                                torch.training()
                                        .pictureDistance(own, other.get(level), first.get(level))
                                        .toFloatArray()[0];
                    }
                }
            }
        }
        return rows;
    }

    /** The pictures, and what the network sees in them. */
    private List<NDArray> seen(NDManager scope, float[] pictures, Size size) {
        long count = pictures.length / (3 * size.pixels());
        NDArray plain = scope.create(pictures, new Shape(count, 3, size.height(), size.width()));
        NDArray packed =
                torch.operations().cast(scope, plain, torch.numbers(scope, Precisions.FLOAT32));
        List<NDArray> levels = new ArrayList<>(List.of(packed));
        network.ifPresent(known -> levels.addAll(known.perceive(scope, packed)));
        return levels;
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
}
