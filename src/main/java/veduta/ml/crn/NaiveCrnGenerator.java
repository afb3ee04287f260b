package veduta.ml.crn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import veduta.api.compute.CancelledException;
import veduta.ml.architecture.Generator;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.ForwardObserver;

/**
 * A refinement network with memory in (N, C, H, W) order, for comparisons of speed.
 *
 * @param torch the engine
 * @param network computes in float32
 */
public record NaiveCrnGenerator(TorchEngine torch, RefinementNetwork network) implements Generator {
    @Override
    public NDArray forward(NDManager scope, NDArray layouts, ForwardObserver observer)
            throws CancelledException {
        return network.forward(scope, layouts, this::layer, observer);
    }

    private NDArray layer(NDManager scope, NDArray input, NDArray seen, int module, int layer) {
        ClassNorm classNorm = new ClassNorm(torch, network.weights());
        if (classNorm.isUsed()) {
            Convolutions convolutions = new Convolutions(torch, network.weights());
            try (NDArray convolved = convolutions.apply(scope, input, module, layer)) {
                return classNorm.apply(scope, convolved, seen, module, layer);
            }
        }
        List<NDArray> parts = network.weights().layer(module, layer);
        return torch.layers().layerPlain(scope, input, parts.get(0), parts.get(1), parts.get(2));
    }
}
