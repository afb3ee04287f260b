package veduta.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Mean and inverse deviation of every layer norm in one whole forward pass, two numbers a layer;
 * with them a part of the picture can be computed alone.
 *
 * <p>When the pass is over the numbers are kept in the heap. On the device they would lie scattered
 * between the blocks that the pass has given back, and keep these from being joined again.
 */
final class LayerStatistics {
    private static final int[] ALL_AROUND = {1, 1};

    private final Torch torch;
    private final NetworkWeights weights;
    private final NDManager pass;
    private final Map<String, List<NDArray>> seen = new HashMap<>();
    private final Map<String, float[]> kept = new HashMap<>();

    /**
     * Statistics of a pass that is still to be made.
     *
     * @param pass open until {@link #keep}
     */
    LayerStatistics(Torch torch, NetworkWeights weights, NDManager pass) {
        this.torch = torch;
        this.weights = weights;
        this.pass = pass;
    }

    /** Computes layers with their own statistics and notes these; for whole pictures only. */
    NDArray fresh(NDManager scope, NDArray input, int module, int layer) {
        List<NDArray> parts = weights.layer(module, layer);
        NDList results =
                torch.callForAll(
                        scope, "layer_kept", input, parts.get(0), parts.get(1), parts.get(2));
        List<NDArray> numbers = List.of(results.get(1), results.get(2));
        numbers.forEach(each -> each.attach(pass));
        seen.put(key(module, layer), numbers);
        return results.get(0);
    }

    /** Takes over what {@link #fresh} has noted, when the pass is over. */
    void keep() {
        List<String> keys = new ArrayList<>(seen.keySet());
        List<NDArray> numbers = new ArrayList<>();
        keys.forEach(key -> numbers.addAll(seen.get(key)));
        seen.clear();
        try (NDArray all = torch.call(pass, "numbers", numbers)) {
            float[] values = all.toFloatArray();
            for (int i = 0; i < keys.size(); i++) {
                kept.put(keys.get(i), new float[] {values[2 * i], values[2 * i + 1]});
            }
        }
    }

    /** Computes layers with the statistics that were kept; zeros lie around {@code input}. */
    NDArray fixed(NDManager scope, NDArray input, int module, int layer) {
        return fixed(scope, input, module, layer, ALL_AROUND);
    }

    /**
     * Computes layers of a part of a picture with the statistics that were kept.
     *
     * @param padding rows of zeros above and below, and columns on the left and right: 1, or 0
     *     where the result is to be that much smaller than {@code input} to both sides
     */
    NDArray fixed(NDManager scope, NDArray input, int module, int layer, int[] padding) {
        List<NDArray> parts = weights.layer(module, layer);
        float[] numbers = kept.get(key(module, layer));
        if (numbers == null) {
            throw new IllegalStateException("No whole pass has been made.");
        }
        try (NDArray statistics = scope.create(numbers);
                NDArray around = scope.create(padding)) {
            return torch.call(
                    scope,
                    "layer_fixed",
                    input,
                    parts.get(0),
                    parts.get(1),
                    parts.get(2),
                    statistics,
                    around);
        }
    }

    private static String key(int module, int layer) {
        return module + "." + layer;
    }
}
