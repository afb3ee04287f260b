package veduta.ml.architecture;

import java.util.function.IntFunction;

/**
 * Neighbouring pixels along one side, which layers are followed back from: what was read for them.
 * Some may be beyond the edges.
 *
 * @param first the first one
 * @param last the last one
 */
public record PixelSpan(int first, int last) {
    /** One pixel. */
    public static PixelSpan pixel(int at) {
        return new PixelSpan(at, at);
    }

    /** What a convolution reads to give these pixels. */
    public PixelSpan convolved(int kernel, int stride, int padding, int dilation) {
        return new PixelSpan(
                first * stride - padding, last * stride - padding + (kernel - 1) * dilation);
    }

    /** What a transposed convolution reads to give these pixels. */
    public PixelSpan transposed(int kernel, int stride, int padding) {
        return new PixelSpan(
                -Math.floorDiv(kernel - 1 - padding - first, stride),
                Math.floorDiv(last + padding, stride));
    }

    /** What bilinear upsampling by two with aligned corners reads to give these pixels. */
    public PixelSpan upsampled() {
        // A pixel lies between the two whose convolution of width 4 would reach it.
        return transposed(4, 2, 1);
    }

    /** The pixels of which these are means. */
    public PixelSpan times(int factor) {
        return convolved(factor, factor, 0, 1);
    }

    /** These and others, and what is between them. */
    public PixelSpan and(PixelSpan other) {
        return new PixelSpan(Math.min(first, other.first), Math.max(last, other.last));
    }

    /** How many they are. */
    public int length() {
        return last - first + 1;
    }

    /**
     * The most pixels that are read for one.
     *
     * @param period how far apart pixels are for which layers read alike
     * @param read what is read for a pixel
     */
    public static int most(int period, IntFunction<PixelSpan> read) {
        int most = 0;
        for (int at = 0; at < period; at++) {
            most = Math.max(most, read.apply(at).length());
        }
        return most;
    }
}
