package veduta.ml.crn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.SplittableRandom;
import veduta.api.compute.CancelledException;
import veduta.ml.architecture.Generator;
import veduta.ml.architecture.TrainingPass;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.ForwardObserver;

/** A refinement network that is trained; gradients of kernels are taken apart where that pays. */
public final class CrnGenerator implements Generator {
    private final TorchEngine torch;
    private final RefinementNetwork network;
    private final boolean kernelsApart;

    /** A generator over a network's weights. */
    public CrnGenerator(TorchEngine torch, RefinementNetwork network) {
        this(
                torch,
                network,
                KernelGradients.isFaster(torch.manager().getDevice(), network.precision()));
    }

    /**
     * As above.
     *
     * @param kernelsApart whether gradients of kernels are taken by {@link KernelGradients}
     */
    CrnGenerator(TorchEngine torch, RefinementNetwork network, boolean kernelsApart) {
        this.torch = torch;
        this.network = network;
        this.kernelsApart = kernelsApart;
    }

    @Override
    public NDArray forward(NDManager scope, NDArray layouts, ForwardObserver observer)
            throws CancelledException {
        return network.forward(scope, layouts, observer);
    }

    @Override
    public TrainingPass trainingPass(NDManager scope, long seed) {
        if (!kernelsApart) {
            return layouts -> forward(scope, layouts, seed, network::layer);
        }
        KernelGradients kernels = new KernelGradients(torch, network.weights(), scope);
        return new TrainingPass() {
            @Override
            public NDArray forward(NDArray layouts) {
                return CrnGenerator.this.forward(scope, layouts, seed, kernels);
            }

            @Override
            public void addGradients(GradientCollector collector) {
                kernels.add(collector);
            }
        };
    }

    /** The noise of each layout has a seed of its own. */
    private NDArray forward(NDManager scope, NDArray layouts, long seed, LayerForward layers) {
        List<Long> seeds =
                new SplittableRandom(seed).longs(layouts.getShape().get(0)).boxed().toList();
        try {
            return network.with(new SpatialNoise(seeds))
                    .forward(scope, layouts, layers, ForwardObserver.NONE);
        } catch (CancelledException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
