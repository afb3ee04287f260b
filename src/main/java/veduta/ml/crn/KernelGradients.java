package veduta.ml.crn;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import veduta.api.compute.Precision;
import veduta.ml.engine.CpuFeatures;
import veduta.ml.engine.TorchEngine;

/**
 * Takes the gradients of a network's 3x3 kernels apart from all others, from maps in (N, C, H, W)
 * order, while everything else is computed with channels last.
 *
 * <p>Kernels take no part in the differentiation. Instead zeros are added to every convolution's
 * result; their gradient is that of the result, and together with the convolution's input it gives
 * the kernel's.
 */
public final class KernelGradients implements LayerForward {
    private final TorchEngine torch;
    private final CrnWeights weights;
    private final ClassNorm classNorm;
    private final NDManager scope;
    private final List<Recorded> recorded = new ArrayList<>();

    /** What a layer's convolution saw, the zeros added to its result, and its kernel. */
    private record Recorded(NDArray input, NDArray zeros, NDArray kernel) {}

    /**
     * The gradients of one pass.
     *
     * @param weights those of the network; kernels that need no gradient get none
     * @param scope owner of what is kept until {@link #add}
     */
    KernelGradients(TorchEngine torch, CrnWeights weights, NDManager scope) {
        this.torch = torch;
        this.weights = weights;
        this.classNorm = new ClassNorm(torch, weights);
        this.scope = scope;
    }

    /** Whether that is faster here. */
    public static boolean isFaster(Device device, Precision precision) {
        return !device.isGpu()
                && precision == Precision.FLOAT32
                && CpuFeatures.here().prefersPlanesForKernels();
    }

    @Override
    public NDArray apply(NDManager own, NDArray input, NDArray seen, int module, int layer) {
        List<NDArray> parts = weights.layer(module, layer);
        NDArray kernel = parts.get(0);
        if (!kernel.hasGradient()) {
            if (classNorm.isUsed()) {
                try (NDArray convolved = torch.layers().convolve(own, input, kernel)) {
                    return classNorm.apply(own, convolved, seen, module, layer);
                }
            }
            return torch.layers().layer(own, input, kernel, parts.get(1), parts.get(2));
        }
        try (NDArray convolved = torch.layers().convolveFixed(own, input, kernel)) {
            NDArray zeros = torch.operations().zerosAs(scope, convolved);
            zeros.setRequiresGradient(true);
            recorded.add(new Recorded(torch.operations().apart(scope, input), zeros, kernel));
            if (classNorm.isUsed()) {
                try (NDArray sum = convolved.add(zeros)) {
                    sum.attach(own);
                    return classNorm.apply(own, sum, seen, module, layer);
                }
            }
            return torch.layers().normAdded(own, convolved, zeros, parts.get(1), parts.get(2));
        }
    }

    /** Adds the kernels' gradients to those they hold, once the loss was differentiated. */
    void add(GradientCollector collector) {
        if (recorded.isEmpty()) {
            return;
        }
        NDArray sum = torch.numbers(scope, 0f);
        for (Recorded each : recorded) {
            try (NDArray back = each.zeros().getGradient();
                    NDArray gradient =
                            torch.training()
                                    .kernelGradient(scope, each.input(), back, each.kernel())) {
                NDArray product = torch.operations().product(scope, each.kernel(), gradient);
                sum = sum.add(product);
            }
        }
        sum.attach(scope);
        collector.backward(sum);
    }
}
