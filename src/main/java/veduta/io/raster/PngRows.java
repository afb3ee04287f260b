package veduta.io.raster;

/**
 * Takes the inflated bytes of a PNG picture as they come, undoes the row filters and puts the
 * samples into their places, interlaced or not.
 */
final class PngRows {
    /** First column, first row, column step, row step of the seven passes. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8},
        {4, 0, 8, 8},
        {0, 4, 4, 8},
        {2, 0, 4, 4},
        {0, 2, 2, 4},
        {1, 0, 2, 2},
        {0, 1, 1, 2}
    };

    private static final byte OPAQUE = (byte) 0xFF;
    private static final int[] WHOLE = {0, 0, 1, 1};

    private final PngHeader header;
    private final byte[] samples;
    private final int pixelBytes;

    /** Of deep colours only the high byte is taken. */
    private final int sampleStep;

    private int[] pass;
    private int passNumber;
    private int passWidth;
    private int y;
    private byte[] row = new byte[0];
    private byte[] above = new byte[0];
    private int filled;
    private boolean complete;
    private boolean seeThrough;

    PngRows(PngHeader header) {
        this.header = header;
        this.samples = new byte[Math.toIntExact(header.size().pixels() * header.kind().bytes())];
        this.pixelBytes = Math.max(1, header.bitsPerPixel() / 8);
        this.sampleStep = header.isDeepColour() ? 2 : 1;
        this.pass = header.interlaced() ? PASSES[0] : WHOLE;
        beginPass();
    }

    boolean isComplete() {
        return complete;
    }

    /** Whether a gray pixel's opacity, which is no part of the samples, is not full. */
    boolean isSeeThrough() {
        return seeThrough;
    }

    /** The samples; only for the one who made this object. */
    byte[] samples() {
        return samples;
    }

    /**
     * Takes more bytes; what comes after the last row is ignored.
     *
     * @return false if a row has a filter that does not exist
     */
    boolean accept(byte[] bytes, int count) {
        int at = 0;
        while (at < count && !complete) {
            int take = Math.min(count - at, row.length - filled);
            System.arraycopy(bytes, at, row, filled, take);
            at += take;
            filled += take;
            if (filled == row.length) {
                if (!PngFilter.undo(row, above, pixelBytes)) {
                    return false;
                }
                store();
                nextRow();
            }
        }
        return true;
    }

    private void nextRow() {
        byte[] done = row;
        row = above;
        above = done;
        filled = 0;
        y += pass[3];
        if (y >= header.size().height()) {
            nextPass();
        }
    }

    private void nextPass() {
        passNumber++;
        if (!header.interlaced() || passNumber == PASSES.length) {
            complete = true;
            return;
        }
        pass = PASSES[passNumber];
        beginPass();
    }

    private void beginPass() {
        passWidth = Math.max(0, (header.size().width() - pass[0] + pass[2] - 1) / pass[2]);
        y = pass[1];
        filled = 0;
        if (passWidth == 0 || y >= header.size().height()) {
            nextPass();
            return;
        }
        int bytes = Math.toIntExact(((long) passWidth * header.bitsPerPixel() + 7) / 8);
        row = new byte[bytes + 1];
        above = new byte[bytes + 1];
    }

    private void store() {
        int bytes = header.kind().bytes();
        int target = (y * header.size().width() + pass[0]) * bytes;
        int step = pass[2] * bytes;
        for (int x = 0; x < passWidth; x++, target += step) {
            if (header.bitDepth() < 8) {
                samples[target] = (byte) packed(x);
            } else {
                int source = 1 + x * pixelBytes;
                for (int i = 0; i < bytes; i++) {
                    samples[target + i] = row[source + i * sampleStep];
                }
                seeThrough |= header.hasGrayOpacity() && row[source + sampleStep] != OPAQUE;
            }
        }
    }

    private int packed(int x) {
        int depth = header.bitDepth();
        int bit = x * depth;
        int shift = 8 - depth - bit % 8;
        return (row[1 + bit / 8] & 0xFF) >> shift & (1 << depth) - 1;
    }
}
