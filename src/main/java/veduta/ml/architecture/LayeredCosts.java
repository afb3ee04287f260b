package veduta.ml.architecture;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import veduta.api.compute.Precision;
import veduta.image.Size;

/**
 * What a network costs that is a list of layers, each computed as a whole.
 *
 * <p>At the peak of a render there are the weights in float32, in another number format also the
 * largest kernel in that, the layout in float32, and the values of the largest layer. Beside this
 * there is the program, and what the C library and the heap hold for later; see {@code
 * src/doc/performance.md} for what was measured.
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
    private static final double HELD = 1.4;

    /** Up to so many bytes of intermediate values, the process keeps blocks of any size. */
    private static final long KEPT = 256_000_000;

    /** Or up to this share of the free memory. */
    private static final int KEPT_SHARE = 16;

    private static final double MOST_HELD = 150e6;

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
        long exact = Float.BYTES * parameters();
        boolean converted = width != Float.BYTES;
        long weights = exact + (converted ? width * largest(size, LayerCost::parameters) : 0);
        long layout = size.pixels() * channels * (Float.BYTES + (converted ? width : 0));
        long pictures = size.pixels() * images * 3L * (Float.BYTES + 1);
        long needed = layout + pictures + width * largest(size, LayerCost::atOnce);
        boolean kept = needed <= Math.max(KEPT, free / KEPT_SHARE);
        double held = kept ? HELD * needed : Math.min(HELD * needed, MOST_HELD);
        double peak = PROGRAM_BYTES + weights + Math.max(HEAP_OF_LOADING * exact, needed + held);
        return new RenderMemory(weights, needed, Math.round(peak), kept);
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
