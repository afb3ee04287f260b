package veduta.net;

import java.util.List;
import veduta.image.Size;
import veduta.synthesis.Precision;

/**
 * How much memory a render takes at its peak, from the structure of the network.
 *
 * <p>While loading, the weights are there in float32 outside the heap, once more as they are
 * computed with, and what the heap has grown by for reading them. A render of a large network
 * begins after that is cleared away but for a part; of a small one, all of it may still lie about.
 * Then the convolutions of the widest module need the joined input, a copy of it in the order of
 * their own, and their result. Beside them stand the layout in float32 at all sizes, the finest
 * once more in the precision of the computation, and in the heap the pictures of the render before,
 * twice as numbers and once in 8 bits.
 *
 * <p>How near this is to what processes had at most is in {@code src/doc/performance.md}.
 *
 * @param weightBytes all weights in the precision of the computation
 * @param activationBytes the largest module's intermediate values, the layout and the pictures
 * @param peakBytes what the process takes at most, the program itself included
 */
public record MemoryEstimate(long weightBytes, long activationBytes, long peakBytes) {
    /** From so many weights on, what loading leaves behind is cleared away before rendering. */
    static final long LARGE = 10_000_000;

    private static final long PROGRAM_BYTES = 247_000_000;
    private static final double HEAP_OF_LOADING = 0.7;
    private static final double LEFT_OF_LARGE = 0.25;
    private static final double HEAP_THAT_STAYS = 70e6;
    private static final double LEFT_OF_SMALL = 3;
    private static final int PICTURES_IN_BYTES = 3;

    /** The memory for one collection of pictures of this size, rendered whole. */
    public static MemoryEstimate of(NetworkShape shape, Size size, Precision precision) {
        return of(shape, size, precision, 1);
    }

    /** The same, rendered in so many bands; see {@link BandedNetwork}. */
    public static MemoryEstimate of(NetworkShape shape, Size size, Precision precision, int bands) {
        int width = precision == Precision.FLOAT32 || precision == Precision.AUTO ? 4 : 2;
        long weights = width * shape.parameters();
        long activations =
                bands == 1 ? whole(shape, size, width) : inBands(shape, size, width, bands);
        double exact = (double) Float.BYTES * shape.parameters();
        double left =
                shape.parameters() > LARGE
                        ? LEFT_OF_LARGE * exact + HEAP_THAT_STAYS
                        : LEFT_OF_SMALL * exact;
        double more = Math.max(exact * (1 + HEAP_OF_LOADING), left + activations);
        long peak = PROGRAM_BYTES + weights + Math.round(more);
        return new MemoryEstimate(weights, activations, peak);
    }

    private static long whole(NetworkShape shape, Size size, int width) {
        long largest = 0;
        List<Size> octaves = shape.octaves(size);
        for (int i = 0; i < shape.modules(); i++) {
            largest = Math.max(largest, wholeModule(shape, octaves, i) * width);
        }
        long finest = size.pixels() * shape.channels();
        long layouts = finest * Float.BYTES * 4 / 3 + (width == Float.BYTES ? 0 : finest * width);
        long pictures = size.pixels() * shape.images() * 3L * (2 * Float.BYTES + 1);
        return layouts + largest + pictures;
    }

    private static long wholeModule(NetworkShape shape, List<Size> octaves, int module) {
        long d = shape.widths().get(module);
        long in = shape.inputChannels(module);
        return octaves.get(module).pixels() * Math.max(2 * in + d, 3 * d);
    }

    /**
     * Of an octave in bands one convolution's result is whole, and the features below; beside them
     * there is a band of all that a whole octave needs, and of the norm and the upsampling in
     * float32. The finest layout is one byte a pixel.
     */
    private static long inBands(NetworkShape shape, Size size, int width, int bands) {
        BandPlan plan = BandPlan.of(shape, size, bands);
        long largest = 0;
        for (int i = 0; i < shape.modules(); i++) {
            long needed = wholeModule(shape, plan.octaves(), i) * width;
            int count = plan.counts().get(i);
            if (count > 1) {
                long pixels = plan.octaves().get(i).pixels();
                long d = shape.widths().get(i);
                long below = i == 0 ? 0 : shape.widths().get(i - 1);
                long single = pixels * Math.max(2 * d, 5 * below / 2) * Float.BYTES;
                long kept = pixels * (4 * d + below) / 4 * width;
                needed = kept + (needed + single) / count;
            }
            largest = Math.max(largest, needed);
        }
        long quarter = size.pixels() / 4 * shape.channels();
        long layouts = size.pixels() + quarter * width + quarter * Float.BYTES / 3;
        long pictures = size.pixels() * shape.images() * 3L * PICTURES_IN_BYTES;
        return layouts + largest + pictures;
    }
}
