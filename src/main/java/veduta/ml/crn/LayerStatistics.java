package veduta.ml.crn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import veduta.ml.engine.LayerOperations;
import veduta.ml.engine.TorchEngine;

/**
 * Mean and inverse deviation of every layer norm in one whole forward pass, two numbers a layer;
 * with them a part of the picture can be computed alone.
 *
 * <p>When the pass is over the numbers are kept in the heap. On the device they would lie scattered
 * between the blocks that the pass has given back, and keep these from being joined again.
 */
public final class LayerStatistics {
    /** An operation that computes a norm and its statistics. */
    public enum Norm {
        /** {@link LayerOperations#normKept}. */
        KEPT,
        /** {@link LayerOperations#normMeasured}. */
        MEASURED
    }

    private final TorchEngine torch;
    private final CrnWeights weights;
    private final Convolutions convolutions;
    private final ClassNorm classNorm;
    private final NDManager pass;
    private final Map<String, List<NDArray>> noted = new HashMap<>();
    private final Map<String, float[]> kept = new HashMap<>();
    private final Norm norm;

    /**
     * Statistics of a pass that is still to be made.
     *
     * @param pass open until {@link #commit}
     */
    public LayerStatistics(TorchEngine torch, CrnWeights weights, NDManager pass) {
        this(torch, weights, pass, norm(torch.manager().getDevice().isGpu()));
    }

    /** As above, the norms computed by the operation {@code norm}. */
    public LayerStatistics(TorchEngine torch, CrnWeights weights, NDManager pass, Norm norm) {
        this.torch = torch;
        this.weights = weights;
        this.convolutions = new Convolutions(torch, weights);
        this.classNorm = new ClassNorm(torch, weights);
        this.pass = pass;
        this.norm = norm;
    }

    /**
     * The operation that computes a norm and reports its statistics. On GPUs the engine's own group
     * norm demands another order of memory than convolutions leave, rounds statistics to 16 bits,
     * and computes those of a whole picture in a single one of their many processors.
     */
    public static Norm norm(boolean gpu) {
        return gpu ? Norm.MEASURED : Norm.KEPT;
    }

    /** Computes layers with their own statistics and notes these; for whole pictures only. */
    public NDArray fresh(NDManager scope, NDArray input, NDArray seen, int module, int layer) {
        NDList results;
        try (NDArray convolved = convolutions.apply(scope, input, module, layer)) {
            results =
                    classNorm.isUsed()
                            ? classNorm.measured(scope, convolved, seen, module, layer)
                            : measured(scope, convolved, module, layer);
        }
        List<NDArray> numbers = List.of(results.get(1), results.get(2));
        numbers.forEach(each -> each.attach(pass));
        noted.put(key(module, layer), numbers);
        return results.get(0);
    }

    private NDList measured(NDManager scope, NDArray convolved, int module, int layer) {
        List<NDArray> parts = weights.layer(module, layer);
        NDArray gamma = parts.get(1);
        NDArray beta = parts.get(2);
        return switch (norm) {
            case KEPT -> torch.layers().normKept(scope, convolved, gamma, beta);
            case MEASURED -> torch.layers().normMeasured(scope, convolved, gamma, beta);
        };
    }

    /** Takes over what {@link #fresh} has noted, when the pass is over. */
    public void commit() {
        List<String> keys = new ArrayList<>(noted.keySet());
        List<NDArray> numbers = new ArrayList<>();
        keys.forEach(key -> numbers.addAll(noted.get(key)));
        noted.clear();
        float[] values = torch.read(pass, numbers);
        for (int i = 0; i < keys.size(); i++) {
            kept.put(keys.get(i), new float[] {values[2 * i], values[2 * i + 1]});
        }
    }

    /** Computes layers with the statistics that were kept; zeros lie around {@code input}. */
    public NDArray fixed(NDManager scope, NDArray input, NDArray seen, int module, int layer) {
        NDArray convolved = convolutions.apply(scope, input, module, layer);
        return normed(scope, convolved, seen, module, layer);
    }

    /**
     * Computes layers of a part of a picture with the statistics that were kept.
     *
     * @param padding see {@link Convolutions}
     */
    public NDArray fixed(
            NDManager scope, NDArray input, NDArray seen, int module, int layer, int[] padding) {
        NDArray convolved = convolutions.apply(scope, input, module, layer, padding);
        return normed(scope, convolved, seen, module, layer);
    }

    private NDArray normed(
            NDManager scope, NDArray convolved, NDArray seen, int module, int layer) {
        List<NDArray> parts = weights.layer(module, layer);
        float[] numbers = kept.get(key(module, layer));
        if (numbers == null) {
            throw new IllegalStateException("No whole pass has been made.");
        }
        try (convolved;
                NDArray statistics = torch.numbers(scope, numbers)) {
            if (classNorm.isUsed()) {
                return classNorm.fixed(scope, convolved, statistics, seen, module, layer);
            }
            return torch.layers()
                    .normFixed(scope, convolved, parts.get(1), parts.get(2), statistics);
        }
    }

    private static String key(int module, int layer) {
        return module + "." + layer;
    }
}
