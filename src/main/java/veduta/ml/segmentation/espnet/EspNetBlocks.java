package veduta.ml.segmentation.espnet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import veduta.ml.engine.SegmentationOperations;
import veduta.ml.engine.TorchEngine;

/**
 * The blocks that a network is built of, each named as its layers begin. Maps are (N, C, h, w) in
 * float32; results belong to the given manager.
 */
final class EspNetBlocks {
    /** Each level of the decoder looks at sizes this many times its own. */
    private static final List<Double> SCALES = List.of(2.0, 1.5, 1.0, 0.5, 0.1);

    private static final int SMALLEST_SIDE = 5;

    private final TorchEngine torch;
    private final SegmentationOperations operations;
    private final Map<String, NDArray> weights;

    /** Blocks over weights that somebody else owns. */
    EspNetBlocks(TorchEngine torch, Map<String, NDArray> weights) {
        this.torch = torch;
        this.operations = torch.segmentation();
        this.weights = Map.copyOf(weights);
    }

    /** The distances of the taps of a block's paths. */
    record Dilations(int first, int second, int third, int fourth) {
        /** Of all blocks but those of the coarsest level. */
        static final Dilations WIDE = new Dilations(1, 2, 3, 4);

        /** Of the blocks of the coarsest level. */
        static final Dilations NARROW = new Dilations(1, 1, 2, 3);
    }

    /** A convolution, with its activation if it has one. */
    NDArray convolve(NDManager scope, NDArray x, String name, int stride) {
        NDArray weight = weight(name + ".weight");
        NDArray bias = weight(name + ".bias");
        NDArray step = torch.numbers(scope, stride);
        NDArray slopes = weights.get(name + ".slopes");
        return slopes == null
                ? operations.convolveGrouped(scope, x, weight, bias, step)
                : operations.convolveSloped(scope, x, weight, bias, slopes, step);
    }

    /**
     * Few maps, seen by four convolutions with holes whose results are added up one after another,
     * and combined.
     */
    NDArray paths(NDManager scope, NDArray x, String name, int stride, Dilations apart) {
        NDArray few = convolve(scope, x, name + ".reduce", 1);
        NDArray form =
                torch.numbers(scope, stride, apart.first, apart.second, apart.third, apart.fourth);
        NDArray sums =
                operations.dilatedSums(
                        scope,
                        few,
                        weight(name + ".dilated1.weight"),
                        weight(name + ".dilated2.weight"),
                        weight(name + ".dilated3.weight"),
                        weight(name + ".dilated4.weight"),
                        form);
        return convolve(scope, joined(scope, sums, name), name + ".expand", 1);
    }

    /** {@link #paths} added to what they see. */
    NDArray block(NDManager scope, NDArray x, String name, Dilations apart) {
        NDArray seen = paths(scope, x, name, 1, apart);
        return operations.sumSloped(scope, seen, x, weight(name + ".sum.slopes"));
    }

    /**
     * Maps of half the size: means and {@link #paths} beside each other, to which the network's
     * input of that size is added.
     *
     * @param input the network's input at the size of the result
     */
    NDArray halving(NDManager scope, NDArray x, NDArray input, String name, Dilations apart) {
        NDArray means = operations.meanThree(scope, x);
        NDArray seen = paths(scope, x, name, 2, apart);
        NDArray both = torch.layers().join(scope, means, seen);
        NDArray colours = convolve(scope, input, name + ".input1", 1);
        NDArray again = convolve(scope, colours, name + ".input2", 1);
        return operations.sumSloped(scope, both, again, weight(name + ".sum.slopes"));
    }

    /** Few maps, convolved at five sizes, brought to one size again and combined. */
    NDArray pyramid(NDManager scope, NDArray x, String name) {
        NDArray few = convolve(scope, x, name + ".project", 1);
        List<NDArray> parts = new ArrayList<>();
        for (int scale = 0; scale < SCALES.size(); scale++) {
            NDArray kernel = weight(name + ".scale" + (scale + 1) + ".weight");
            parts.add(atScale(scope, few, kernel, SCALES.get(scale)));
        }
        NDArray all = joined(scope, operations.interleaved(scope, parts), name);
        NDArray merged = convolve(scope, all, name + ".merge", 1);
        return convolve(scope, merged, name + ".expand", 1);
    }

    private NDArray atScale(NDManager scope, NDArray x, NDArray kernel, double scale) {
        int height = Math.toIntExact(x.getShape().get(2));
        int width = Math.toIntExact(x.getShape().get(3));
        NDArray own = torch.numbers(scope, height, width);
        NDArray other = torch.numbers(scope, side(height, scale), side(width, scale));
        if (scale > 1) {
            NDArray large = operations.resized(scope, x, other);
            return operations.averaged(scope, operations.convolveMaps(scope, large, kernel), own);
        }
        if (scale < 1) {
            NDArray small = operations.averaged(scope, x, other);
            return operations.resized(scope, operations.convolveMaps(scope, small, kernel), own);
        }
        return operations.convolveMaps(scope, x, kernel);
    }

    private static int side(int length, double scale) {
        return Math.max(SMALLEST_SIDE, (int) Math.ceil(length * scale));
    }

    /**
     * The sum of enlarged maps of the decoder and maps of the encoder, these gated by their means.
     *
     * @param side maps of the encoder, twice as high and wide as {@code below}
     */
    NDArray skip(NDManager scope, NDArray below, NDArray side, String name) {
        NDArray upsampled = torch.layers().upsample(scope, below, side);
        NDArray convolved = convolve(scope, side, name + ".convolve", 1);
        NDArray gated = operations.gated(scope, convolved, side, weight(name + ".gate.weight"));
        String sum = name + ".sum";
        return operations.sumScaledSloped(
                scope,
                gated,
                upsampled,
                weight(sum + ".scale"),
                weight(sum + ".shift"),
                weight(sum + ".slopes"));
    }

    private NDArray joined(NDManager scope, NDArray x, String name) {
        String joined = name + ".joined";
        return operations.scaledSloped(
                scope,
                x,
                weight(joined + ".scale"),
                weight(joined + ".shift"),
                weight(joined + ".slopes"));
    }

    private NDArray weight(String name) {
        NDArray weight = weights.get(name);
        if (weight == null) {
            throw new IllegalArgumentException("The segmentation network lacks " + name + ".");
        }
        return weight;
    }
}
