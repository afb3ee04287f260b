package veduta.net;

import veduta.image.Size;
import veduta.synthesis.Precision;

/**
 * How much memory a render takes at its peak.
 *
 * <p>Loading needs the weights once in float32 and once as they are computed with. A refinement
 * module needs, at its own size, the joined input, the result of its convolution and the normalised
 * copy of it; joining needs features and layout twice. The layout pyramid and the pictures are
 * float32. What the engine and the Java machine need by themselves is added as a constant; the Java
 * heap once more in the size of the float32 weights, which pass through it and leave it that large.
 *
 * <p>Measured on Linux on the processor (VmHWM, float32): published 256p 3 % above the estimate, a
 * network of width 8 at 2048x1024 1 % above, at 1024x512 7 % below, at 64x32 30 % below.
 *
 * @param weightBytes all weights in the precision of the computation
 * @param activationBytes the largest module's intermediate values, the layout and the pictures
 * @param peakBytes what the process takes at most, the program itself included
 */
public record MemoryEstimate(long weightBytes, long activationBytes, long peakBytes) {
    private static final long PROGRAM_BYTES = 350L << 20;

    /** The memory for one collection of pictures of this size. */
    public static MemoryEstimate of(NetworkShape shape, Size size, Precision precision) {
        int width = precision == Precision.FLOAT32 || precision == Precision.AUTO ? 4 : 2;
        long weights = width * shape.parameters();
        long largest = 0;
        long pixels = size.pixels();
        for (int i = shape.modules() - 1; i >= 0; i--, pixels /= 4) {
            long in = shape.inputChannels(i);
            long d = shape.widths().get(i);
            long values = Math.max(2 * in, Math.max(in + 2 * d, 3 * d));
            largest = Math.max(largest, pixels * values * width);
        }
        // The pyramid of layouts is a third larger than its finest level; beside the tensor the
        // same numbers stand once more as a Java array while the tensor is made.
        long layouts = size.pixels() * shape.channels() * 4 * 7 / 3;
        long pictures = size.pixels() * shape.images() * 3L * 4 * 3;
        long activations = layouts + Math.max(largest, pictures);
        long exact = 4 * shape.parameters();
        long peak = PROGRAM_BYTES + exact + weights + Math.max(exact, activations);
        return new MemoryEstimate(weights, activations, peak);
    }
}
