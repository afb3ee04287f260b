package veduta.ml.architecture;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import veduta.api.compute.Precision;
import veduta.image.Size;
import veduta.ml.engine.memory.NativeAllocator;

/**
 * What a network costs that is a list of layers, each computed as a whole.
 *
 * <p>At the peak of a render there are the weights in float32, the largest kernel twice more, in
 * the number format and in the order of the engine's convolution, the layout in float32, and the
 * values of the largest layer. Beside this there is the program, and what the C library holds for
 * later: less where blocks are so large that they are mapped alone and go back at once. The shares
 * were fitted to peaks of three renders in a process of their own, see {@code
 * src/doc/performance.md}; the forecasts were within 15 % of them.
 *
 * @param channels channels of the one-hot layout
 * @param images number of pictures k in one collection
 * @param layers the layers for pictures of a size, in the order in which they are computed
 */
public record LayeredCosts(int channels, int images, Function<Size, List<LayerCost>> layers)
        implements NetworkCosts {
    private static final Size ANY = new Size(4096, 4096);
    private static final double PROGRAM_BYTES = 270e6;
    private static final double HEAP_OF_LOADING = 0.4;
    private static final int KERNEL_COPIES = 2;
    private static final double HELD = 1.6;
    private static final double HELD_IN_HALF = 2.8;
    private static final double HELD_OF_LARGE_BLOCKS = 0.35;

    /** Up to so many bytes of intermediate values, the process keeps blocks of any size. */
    private static final long KEPT = 256_000_000;

    /** Or up to this share of the free memory. */
    private static final int KEPT_SHARE = 16;

    @Override
    public long parameters() {
        return sum(ANY, LayerCost::parameters);
    }

    @Override
    public long multiplyAdds(Size picture) {
        return sum(picture, LayerCost::multiplyAdds);
    }

    @Override
    public long valuesMoved(Size picture) {
        return sum(picture, LayerCost::moved);
    }

    private long sum(Size picture, ToLongFunction<LayerCost> part) {
        return layers.apply(picture).stream().mapToLong(part).sum();
    }

    private long largest(Size picture, ToLongFunction<LayerCost> part) {
        return layers.apply(picture).stream().mapToLong(part).max().orElse(0);
    }

    @Override
    public RenderMemory render(Size size, Precision precision, int bands, long free) {
        int width = width(precision);
        boolean isHalf = width != Float.BYTES;
        long exact = parameters() * Float.BYTES;
        long kernels = largest(size, LayerCost::parameters) * KERNEL_COPIES * width;
        long layout = size.pixels() * channels * (Float.BYTES + (isHalf ? width : 0));
        long pictures = size.pixels() * images * 3L * (Float.BYTES + 1);
        long needed = layout + pictures + largest(size, LayerCost::atOnce) * width;
        long block = width * largest(size, layer -> Math.max(layer.input(), layer.output()));
        double share = isHalf ? HELD_IN_HALF : HELD;
        double held =
                (block >= NativeAllocator.LARGE_BLOCK ? HELD_OF_LARGE_BLOCKS : share) * needed;
        double rendering = kernels + needed + held;
        double peak = PROGRAM_BYTES + exact + Math.max(HEAP_OF_LOADING * exact, rendering);
        boolean kept = needed <= Math.max(KEPT, free / KEPT_SHARE);
        return new RenderMemory(exact + kernels, needed, Math.round(peak), kept);
    }

    /** Differentiation goes through all layers; going back costs twice as much as forward. */
    @Override
    public StepFootprint step(Size size, int batch, Precision precision, int freezeBelow) {
        long width = width(precision) * (long) batch;
        return new StepFootprint(
                width * sum(size, LayerCost::kept),
                width * largest(size, layer -> layer.input() + layer.output()),
                0,
                0,
                3.0 * multiplyAdds(size));
    }

    private static int width(Precision precision) {
        return precision == Precision.FLOAT32 || precision == Precision.AUTO ? Float.BYTES : 2;
    }
}
