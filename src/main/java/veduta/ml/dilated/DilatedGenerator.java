package veduta.ml.dilated;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import veduta.api.compute.CancelledException;
import veduta.api.compute.Precision;
import veduta.ml.architecture.Generator;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.ForwardObserver;

/** A full-resolution network over weights; the one definition for rendering and for training. */
final class DilatedGenerator implements Generator {
    private final TorchEngine torch;
    private final DilatedShape shape;
    private final Map<String, NDArray> weights;
    private final Precision precision;
    private final Norm norm;

    /** Norm and activation of a layer. */
    @FunctionalInterface
    interface Norm {
        /** From (N, w, H, W) to the same shape, owned by {@code own}. */
        NDArray apply(NDManager own, NDArray y, NDArray gamma, NDArray beta);
    }

    /**
     * A network over weights that somebody else owns: layer norm and leaky ReLU 0.2, as in the
     * refinement network.
     *
     * @param weights float32, named as in {@link DilatedShape}
     * @param precision number format to compute in; never {@link Precision#AUTO}
     */
    DilatedGenerator(
            TorchEngine torch,
            DilatedShape shape,
            Map<String, NDArray> weights,
            Precision precision) {
        this(
                torch,
                shape,
                weights,
                precision,
                (own, y, gamma, beta) -> torch.layers().norm(own, y, gamma, beta));
    }

    /** As above, with another norm. */
    DilatedGenerator(
            TorchEngine torch,
            DilatedShape shape,
            Map<String, NDArray> weights,
            Precision precision,
            Norm norm) {
        this.torch = torch;
        this.shape = shape;
        this.weights = new LinkedHashMap<>(weights);
        this.precision = precision;
        this.norm = norm;
    }

    @Override
    public NDArray forward(NDManager scope, NDArray layouts, ForwardObserver observer)
            throws CancelledException {
        List<Integer> dilations = shape.dilations();
        try (NDManager own = scope.newSubManager();
                NDArray kind = torch.numbers(own, Precisions.scalarType(precision))) {
            NDArray maps = torch.operations().cast(own, layouts, kind);
            for (int i = 1; i <= dilations.size(); i++) {
                maps = layer(own, maps, i, dilations.get(i - 1));
                observer.moduleDone(i, dilations.size());
            }
            return torch.layers()
                    .head(scope, maps, get(DilatedShape.HEAD_WEIGHT), get(DilatedShape.HEAD_BIAS));
        }
    }

    private NDArray layer(NDManager own, NDArray maps, int index, int dilation) {
        String name = DilatedShape.layer(index);
        try (maps;
                NDArray apart = torch.numbers(own, dilation);
                NDArray y =
                        torch.convolutions()
                                .convolveDilated(own, maps, get(name + ".weight"), apart)) {
            return norm.apply(own, y, get(name + ".gamma"), get(name + ".beta"));
        }
    }

    private NDArray get(String name) {
        NDArray array = weights.get(name);
        if (array == null) {
            throw new IllegalArgumentException("No weight is called '" + name + "'.");
        }
        return array;
    }
}
