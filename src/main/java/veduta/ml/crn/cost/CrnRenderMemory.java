package veduta.ml.crn.cost;

import java.util.List;
import veduta.api.compute.Precision;
import veduta.image.Size;
import veduta.ml.architecture.RenderMemory;
import veduta.ml.crn.CrnShape;
import veduta.ml.crn.tiled.BandPlan;
import veduta.ml.crn.tiled.BandedNetwork;
import veduta.ml.engine.memory.NativeAllocator;

/**
 * How much memory a render takes at its peak, from the structure of the network.
 *
 * <p>What is there by necessity: the weights as they are computed with, the feature maps that the
 * widest module has at once, and the layout in float32 at all sizes, once more in the precision of
 * the computation if that is another. While loading, the weights are there in float32 as well, and
 * the heap has grown for reading them.
 *
 * <p>In float16 the engine has no convolution of its own for processors without such instructions.
 * It writes for each pixel the nine pixels around it beside each other, in float16, and multiplies
 * this by the kernel; traced, that is the block which takes most of the process at the peak. Blocks
 * of more than 32 MB are mapped alone and go back at once, so the largest counts once; of the
 * smaller ones, each of another size, the C library keeps about as much as they are together; in
 * bands, where many are of one size, that was not seen.
 *
 * <p>Beside this there is the program, and what the C library and the heap hold for later. That
 * grows over many renders with what one needs; where much is needed not without end, since large
 * blocks are mapped alone then and go back at once. Its share lies between the peaks of two renders
 * and of three hundred; what was measured is in {@code src/doc/performance.md}.
 */
final class CrnRenderMemory {
    /** Up to so many bytes of intermediate values, the process keeps blocks of any size. */
    private static final long KEPT = 256_000_000;

    /** Or up to this share of the free memory, of which a seventh is taken then. */
    private static final int KEPT_SHARE = 16;

    private static final double PROGRAM_BYTES = 270e6;
    private static final double HEAP_OF_LOADING = 0.4;
    private static final double HELD_OF_RENDERING = 1.4;
    private static final double HELD_OF_LOADING = 1.0;
    private static final double MOST_HELD = 150e6;

    /** Pixels that a kernel sees at once. */
    private static final int AROUND = 9;

    private CrnRenderMemory() {}

    /**
     * The memory for one collection of pictures of this size.
     *
     * @param bands number of bands that it is rendered in; see {@link BandedNetwork}
     * @param free bytes that are free in this process
     */
    static RenderMemory of(CrnShape shape, Size size, Precision precision, int bands, long free) {
        int width = precision == Precision.FLOAT32 || precision == Precision.AUTO ? 4 : 2;
        long weights = width * shape.parameters();
        long needed = bands == 1 ? whole(shape, size, width) : inBands(shape, size, width, bands);
        // The collection that was made before; in bands also the one that is being put together.
        long pictures = size.pixels() * shape.images() * 3L * (bands == 1 ? 1 : 2);
        double exact = (double) Float.BYTES * shape.parameters();
        UnfoldedInputs unfolded =
                precision == Precision.FLOAT16
                        ? UnfoldedInputs.of(shape, size, width, bands)
                        : new UnfoldedInputs(0, 0);
        double held =
                Math.max(HELD_OF_RENDERING * needed + unfolded.small(), HELD_OF_LOADING * exact);
        boolean kept = bands == 1 && needed + pictures <= Math.max(KEPT, free / KEPT_SHARE);
        double rendering =
                needed + pictures + unfolded.largest() + (kept ? held : Math.min(held, MOST_HELD));
        double loading = exact * (1 + HEAP_OF_LOADING);
        double peak = PROGRAM_BYTES + weights + Math.max(loading, rendering);
        return new RenderMemory(weights, needed + pictures, Math.round(peak), kept);
    }

    private static long whole(CrnShape shape, Size size, int width) {
        List<Size> octaves = shape.octaves(size);
        long largest = 0;
        for (int i = 0; i < shape.modules(); i++) {
            largest = Math.max(largest, octaves.get(i).pixels() * shape.mapsAtOnce(i) * width);
        }
        int formats = width == Float.BYTES ? Float.BYTES : Float.BYTES + width;
        return largest + size.pixels() * shape.channels() * formats * 4 / 3;
    }

    /**
     * Of an octave in bands one convolution's result is whole, and the features below; beside them
     * there is a band of what a whole octave needs. The finest layout is one byte a pixel.
     */
    private static long inBands(CrnShape shape, Size size, int width, int bands) {
        BandPlan plan = BandPlan.of(shape, size, bands);
        long largest = 0;
        for (int i = 0; i < shape.modules(); i++) {
            long pixels = plan.octaves().get(i).pixels();
            long needed = pixels * shape.mapsAtOnce(i) * width;
            int count = plan.counts().get(i);
            if (count > 1) {
                long below = i == 0 ? 0 : shape.widths().get(i - 1);
                long kept = pixels * (4L * shape.widths().get(i) + below) / 4 * width;
                needed = kept + needed / count;
            }
            largest = Math.max(largest, needed);
        }
        long quarter = size.pixels() / 4 * shape.channels();
        return largest + size.pixels() + quarter * width + quarter * Float.BYTES / 3;
    }

    /**
     * Inputs that are unfolded for their convolutions, in bytes.
     *
     * @param largest the largest one
     * @param small together what the C library keeps of those that are not mapped alone
     */
    private record UnfoldedInputs(long largest, long small) {
        static UnfoldedInputs of(CrnShape shape, Size size, int width, int bands) {
            BandPlan plan = BandPlan.of(shape, size, bands);
            long largest = 0;
            long small = 0;
            for (int i = 0; i < shape.modules(); i++) {
                int count = bands == 1 ? 1 : plan.counts().get(i);
                long pixels = plan.octaves().get(i).pixels() / count;
                for (long maps : new long[] {shape.inputChannels(i), shape.widths().get(i)}) {
                    long bytes = AROUND * maps * pixels * width;
                    largest = Math.max(largest, bytes);
                    boolean kept = bands == 1 && bytes <= NativeAllocator.LARGE_BLOCK;
                    small += kept ? bytes : 0;
                }
            }
            return new UnfoldedInputs(largest, small);
        }
    }
}
