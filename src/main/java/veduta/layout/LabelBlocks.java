package veduta.layout;

/**
 * Looks at blocks of a layout's labels. Layouts are plain nearly everywhere, so eight labels are
 * looked at together where they lie in a row.
 */
final class LabelBlocks {
    private final byte[] labels;
    private final int stride;
    private final int width;
    private final int height;

    /**
     * Blocks of one size.
     *
     * @param labels rows of {@code stride} labels
     */
    LabelBlocks(byte[] labels, int stride, int width, int height) {
        this.labels = labels;
        this.stride = stride;
        this.width = width;
        this.height = height;
    }

    /** The label of all pixels of the block that begins at an index, or -1 if they differ. */
    int onlyLabel(int from) {
        byte first = labels[from];
        for (int row = 0, at = from; row < height; row++, at += stride) {
            if (!LabelRuns.isOnly(labels, at, at + width, first)) {
                return -1;
            }
        }
        return first & 0xFF;
    }

    /** Adds how often each label occurs in the block that begins at an index. */
    void count(int from, int[] counts) {
        for (int row = 0, at = from; row < height; row++, at += stride) {
            LabelRuns.count(labels, at, at + width, counts);
        }
    }
}
