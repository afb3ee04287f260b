package veduta.ml.crn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.api.compute.Precision;
import veduta.image.Size;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.ForwardObserver;
import veduta.ml.nn.Initializers;
import veduta.ml.nn.ReferenceMaps;

/** What single pixels of refinement networks without norms depend on, by differentiation. */
@Tag("engine")
final class CrnReceptiveFieldTest {
    private static final int SIDE = 160;

    private final TorchEngine torch = TorchEngine.open(Device.cpu());

    @AfterEach
    void close() {
        torch.close();
    }

    /** A convolution and leaky ReLU, without the norm between them. */
    private NDArray layer(RefinementNetwork network, NDManager own, NDArray input, int at, int of) {
        NDArray convolved = network.convolutions().apply(own, input, at, of);
        return torch.convolutions().leaky(own, torch.operations().times(own, convolved, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void receptiveField_withoutNorms_isTheMostThatAPixelDependsOn(int modules) throws Exception {
        int step = 1 << (modules - 1);
        CrnShape shape =
                new CrnShape(
                        2,
                        List.of(3, 3, 3, 3).subList(0, modules),
                        new Size(SIDE / step, SIDE / step),
                        1);
        CrnWeights weights = CrnWeights.load(torch.manager(), shape, Initializers.kaiming(3));
        RefinementNetwork network = new RefinementNetwork(torch, shape, weights, Precision.FLOAT32);
        int most = 0;
        for (int pixel = SIDE / 2; pixel < SIDE / 2 + step; pixel++) {
            most = Math.max(most, dependedOn(network, pixel));
        }
        assertEquals(most, shape.receptiveField());
    }

    /** How many columns of the layout a pixel depends on, from the first to the last. */
    private int dependedOn(RefinementNetwork network, int pixel) throws Exception {
        try (NDManager scope = torch.scope();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray input =
                    scope.create(
                            ReferenceMaps.layout(2, SIDE, SIDE, 1).floats(),
                            new Shape(1, 2, SIDE, SIDE));
            input.setRequiresGradient(true);
            NDArray made =
                    network.forward(
                            scope,
                            input,
                            (own, maps, seen, module, layer) ->
                                    layer(network, own, maps, module, layer),
                            ForwardObserver.NONE);
            collector.backward(made.get("0,0,{},{}", pixel, pixel).sum());
            float[] gradient = input.getGradient().toFloatArray();
            int first = SIDE;
            int last = -1;
            for (int i = 0; i < gradient.length; i++) {
                if (gradient[i] != 0) {
                    first = Math.min(first, i % SIDE);
                    last = Math.max(last, i % SIDE);
                }
            }
            return last - first + 1;
        }
    }
}
