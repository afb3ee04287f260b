package veduta.ml.architecture;

/**
 * The memory of a render at its peak.
 *
 * @param weightBytes all weights in the precision of the computation
 * @param activationBytes the largest stage's intermediate values, the layout and the pictures
 * @param peakBytes what the process takes at most, the program itself included
 * @param keepsLargeBlocks whether so little is needed at once that large blocks stay in the process
 */
public record RenderMemory(
        long weightBytes, long activationBytes, long peakBytes, boolean keepsLargeBlocks) {
    /** From so many weights on, what loading leaves behind is cleared away before rendering. */
    public static final long LARGE = 10_000_000;

    /** What must be there at once, the program left out: all that a GPU must hold. */
    public long atOnceBytes() {
        return weightBytes + activationBytes;
    }
}
