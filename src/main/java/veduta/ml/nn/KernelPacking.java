package veduta.ml.nn;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.api.compute.Precision;
import veduta.ml.engine.CpuFeatures;
import veduta.ml.engine.LayerOperations;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.TorchEngine;

/**
 * Lays 3x3 kernels out as the processor's convolutions read them; else they do that at every call.
 * Packed kernels can be used by {@link LayerOperations#packedConvolve} only. Where a convolution of
 * another size wants another order, this costs ten times what it saves elsewhere. See decision
 * record 0018.
 */
public final class KernelPacking {
    private static final Logger LOG = LoggerFactory.getLogger(KernelPacking.class);
    private static final long FEWEST_MAPS = 16;

    private final TorchEngine torch;
    private final boolean possible;

    /**
     * Packing of kernels of a format.
     *
     * @param precision never {@link Precision#AUTO}
     */
    public KernelPacking(TorchEngine torch, Precision precision) {
        this.torch = torch;
        this.possible =
                torch.knowsPacked()
                        && CpuFeatures.here().keepsKernelOrder()
                        && isKnown(torch, precision);
    }

    private static boolean isKnown(TorchEngine torch, Precision precision) {
        try (NDManager trial = torch.scope()) {
            NDArray kind = torch.numbers(trial, Precisions.scalarType(precision));
            NDArray plain = trial.ones(new Shape(FEWEST_MAPS, FEWEST_MAPS, 3, 3));
            pack(torch, trial, torch.operations().prepare(trial, plain, kind));
            return true;
        } catch (EngineException unknown) {
            LOG.debug("Kernels of {} are not packed", precision, unknown);
            return false;
        }
    }

    /**
     * Whether a kernel can be packed, and convolutions of all sizes read it in the same order. With
     * 48, 96, 144 or 192 maps they do not.
     *
     * @param kernel (d, C, kh, kw)
     */
    public boolean fits(NDArray kernel) {
        Shape shape = kernel.getShape();
        long maps = shape.get(0);
        return possible
                && shape.dimension() == 4
                && shape.get(2) == 3
                && maps >= FEWEST_MAPS
                && Long.bitCount(maps) == 1;
    }

    /**
     * A packed kernel.
     *
     * @param manager owner of the result
     * @param kernel one that fits, channels-last; closed here
     */
    public NDArray pack(NDManager manager, NDArray kernel) {
        return pack(torch, manager, kernel);
    }

    private static NDArray pack(TorchEngine torch, NDManager manager, NDArray kernel) {
        try (kernel) {
            return torch.layers().packedKernel(manager, kernel);
        }
    }
}
