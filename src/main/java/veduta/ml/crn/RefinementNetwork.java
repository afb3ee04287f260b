package veduta.ml.crn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import veduta.api.compute.CancelledException;
import veduta.api.compute.Precision;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.ForwardObserver;

/**
 * The cascaded refinement network of Chen and Koltun (ICCV 2017), sections 3.1 and 3.2; the one
 * definition for rendering and for training.
 *
 * <p>Module M0 sees the layout at its own resolution; every later module sees [bilinearly upsampled
 * features of the module below, layout]; where the network has noise, this stands before the
 * layout. Each module is twice {3x3 convolution, layer norm over (C, H, W), leaky ReLU 0.2}. A 1x1
 * convolution gives 3k channels in picture units.
 */
public final class RefinementNetwork {
    private final TorchEngine torch;
    private final CrnShape shape;
    private final CrnWeights weights;
    private final Precision precision;
    private final Convolutions convolutions;
    private final ClassNorm classNorm;
    private final SpatialNoise noise;

    /**
     * A network over weights that somebody else owns.
     *
     * @param precision format of the kernels; never {@link Precision#AUTO}
     */
    public RefinementNetwork(
            TorchEngine torch, CrnShape shape, CrnWeights weights, Precision precision) {
        this(torch, shape, weights, precision, SpatialNoise.USUAL);
    }

    private RefinementNetwork(
            TorchEngine torch,
            CrnShape shape,
            CrnWeights weights,
            Precision precision,
            SpatialNoise noise) {
        this.torch = torch;
        this.shape = shape;
        this.weights = weights;
        this.precision = precision;
        this.convolutions = new Convolutions(torch, weights);
        this.classNorm = new ClassNorm(torch, weights);
        this.noise = noise;
    }

    /** The same network with other noise, over the same weights. */
    public RefinementNetwork with(SpatialNoise other) {
        return new RefinementNetwork(torch, shape, weights, precision, other);
    }

    /** Its form. */
    public CrnShape shape() {
        return shape;
    }

    /**
     * One forward pass.
     *
     * @param scope owner of the result
     * @param layout (N, c, H, W) float32, channels sum to 1, H and W multiples of 2^(modules - 1);
     *     N as many as the noise has seeds, if the network has noise
     * @return (N, 3k, H, W) float32 in picture units, unclipped
     * @throws CancelledException if the observer ended the pass
     */
    NDArray forward(NDManager scope, NDArray layout, ForwardObserver observer)
            throws CancelledException {
        return forward(scope, layout, this::layer, observer);
    }

    /** As above, the layers computed by {@code layers}. */
    public NDArray forward(
            NDManager scope, NDArray layout, LayerForward layers, ForwardObserver observer)
            throws CancelledException {
        try (NDManager own = scope.newSubManager()) {
            Deque<NDArray> pyramid = pyramid(own, layout);
            return head(scope, refine(own, pyramid, layers, observer));
        }
    }

    /** The pictures (N, 3k, h, w) float32 in picture units of the last module's features. */
    public NDArray head(NDManager scope, NDArray features) {
        return torch.layers()
                .head(scope, features, weights.get("head.weight"), weights.get("head.bias"));
    }

    /**
     * As above for one picture's features, by a matrix product in float32. The engine makes its
     * code for a convolution again for every size, which takes longer than the head of a small
     * window.
     */
    public NDArray windowHead(NDManager scope, NDArray features) {
        return torch.layers()
                .headWindow(scope, features, weights.get("head.weight"), weights.get("head.bias"));
    }

    /** Its convolutions. */
    public Convolutions convolutions() {
        return convolutions;
    }

    /** Its norms, where they follow the classes of the layout. */
    public ClassNorm classNorm() {
        return classNorm;
    }

    /** Its weights, owned by somebody else. */
    public CrnWeights weights() {
        return weights;
    }

    /** The layout at every module's size, coarsest first: exact 2x2 means, step by step. */
    private Deque<NDArray> pyramid(NDManager own, NDArray layout) {
        Deque<NDArray> levels = new ArrayDeque<>();
        NDArray level = layout;
        levels.push(level);
        for (int i = 1; i < shape.modules(); i++) {
            level = torch.pictures().halve(own, level);
            levels.push(level);
        }
        return levels;
    }

    private NDArray refine(
            NDManager own, Deque<NDArray> pyramid, LayerForward layers, ForwardObserver observer)
            throws CancelledException {
        NDArray features = null;
        for (int i = 0; i < shape.modules(); i++) {
            NDArray exact = pyramid.pop();
            observer.value("layout" + i, exact);
            Shape form = exact.getShape();
            PixelRect whole = PixelRect.of(new Size((int) form.get(3), (int) form.get(2)));
            NDArray layout = withNoise(own, converted(own, exact), i, whole);
            NDArray up = null;
            if (features != null) {
                up = torch.layers().upsample(own, features, layout);
                features.close();
                observer.value("up" + i, up);
            }
            features = module(own, up, layout, i, layers, observer);
            observer.moduleDone(i + 1, shape.modules());
        }
        if (features == null) {
            throw new IllegalStateException("A network has at least one module.");
        }
        return features;
    }

    /**
     * What a module sees beside the features from below: the layout, and before it the noise, if it
     * has any.
     *
     * @param own owner of the result, unless that is the layout itself
     * @param layout (N, c, h, w) in the precision of the computation
     * @param part where in the module's whole pictures this is
     * @return (N, n + c, h, w)
     */
    public NDArray withNoise(NDManager own, NDArray layout, int module, PixelRect part) {
        int channels = shape.noise().get(module);
        if (channels == 0) {
            return layout;
        }
        try (NDArray exact = noise.of(torch, own, module, part, channels)) {
            NDArray values = converted(own, exact);
            NDArray joined = torch.layers().join(own, values, layout);
            if (values != exact) {
                values.close();
            }
            return joined;
        }
    }

    /**
     * One refinement module.
     *
     * @param up upsampled features of the module below, closed here; null for the coarsest
     * @param layout what {@link #withNoise} gives
     * @return its features
     */
    public NDArray module(
            NDManager own,
            @Nullable NDArray up,
            NDArray layout,
            int index,
            LayerForward layers,
            ForwardObserver observer) {
        NDArray input = layout;
        if (up != null) {
            input = torch.layers().join(own, up, layout);
            up.close();
        }
        NDArray first = layers.apply(own, input, layout, index, 1);
        if (input != layout) {
            input.close();
        }
        observer.value("module" + index + ".out1", first);
        NDArray features = layers.apply(own, first, layout, index, 2);
        first.close();
        observer.value("module" + index + ".out2", features);
        return features;
    }

    /** A layer with its own statistics; gradients can be taken. */
    public NDArray layer(NDManager own, NDArray input, NDArray seen, int module, int layer) {
        if (classNorm.isUsed()) {
            try (NDArray convolved = convolutions.apply(own, input, module, layer)) {
                return classNorm.apply(own, convolved, seen, module, layer);
            }
        }
        List<NDArray> parts = weights.layer(module, layer);
        if (!weights.packed(module, layer)) {
            return torch.layers().layer(own, input, parts.get(0), parts.get(1), parts.get(2));
        }
        try (NDArray convolved = convolutions.apply(own, input, module, layer)) {
            return torch.layers().norm(own, convolved, parts.get(1), parts.get(2));
        }
    }

    /** Format of the kernels. */
    public Precision precision() {
        return precision;
    }

    /** libtorch's number of the format that it computes in. */
    public int scalarType() {
        return Precisions.scalarType(precision);
    }

    private NDArray converted(NDManager own, NDArray layout) {
        if (precision == Precision.FLOAT32) {
            return layout;
        }
        try (NDArray kind = torch.numbers(own, scalarType())) {
            return torch.operations().cast(own, layout, kind);
        }
    }
}
