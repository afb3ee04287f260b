package veduta.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Mean and inverse deviation of every layer norm in one whole forward pass, two numbers a layer;
 * with them a part of the picture can be computed alone.
 */
final class LayerStatistics implements AutoCloseable {
    private final Torch torch;
    private final NetworkWeights weights;
    private final NDManager manager;
    private final Map<String, List<NDArray>> kept = new HashMap<>();

    LayerStatistics(Torch torch, NetworkWeights weights) {
        this.torch = torch;
        this.weights = weights;
        this.manager = torch.scope();
    }

    /** Computes layers with their own statistics and keeps these; for whole pictures only. */
    NDArray fresh(NDManager scope, NDArray input, int module, int layer) {
        List<NDArray> parts = weights.layer(module, layer);
        NDList results =
                torch.callForAll(
                        scope, "layer_kept", input, parts.get(0), parts.get(1), parts.get(2));
        NDArray mean = results.get(1);
        NDArray deviation = results.get(2);
        mean.attach(manager);
        deviation.attach(manager);
        List<NDArray> before = kept.put(key(module, layer), List.of(mean, deviation));
        if (before != null) {
            before.forEach(NDArray::close);
        }
        return results.get(0);
    }

    /** Computes layers with the statistics that were kept; {@code input} may be a part. */
    NDArray fixed(NDManager scope, NDArray input, int module, int layer) {
        List<NDArray> parts = weights.layer(module, layer);
        List<NDArray> numbers = kept.get(key(module, layer));
        if (numbers == null) {
            throw new IllegalStateException("No whole pass has been made.");
        }
        return torch.call(
                scope,
                "layer_fixed",
                input,
                parts.get(0),
                parts.get(1),
                parts.get(2),
                numbers.get(0),
                numbers.get(1));
    }

    private static String key(int module, int layer) {
        return module + "." + layer;
    }

    @Override
    public void close() {
        manager.close();
    }
}
