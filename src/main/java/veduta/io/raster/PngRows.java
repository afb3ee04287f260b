package veduta.io.raster;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

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

    private static final int DEEP_OPAQUE = 0xFFFF;
    private static final int[] WHOLE = {0, 0, 1, 1};

    private final PngHeader header;
    private final byte[] samples;
    private final @Nullable DeepColours deep;
    private final @Nullable PngTransparency transparency;
    private final BitSet transparent = new BitSet(0);
    private final int pixelBytes;

    private int[] pass;
    private int passNumber;
    private int passWidth;
    private int y;
    private byte[] row = new byte[0];
    private byte[] above = new byte[0];
    private int filled;
    private boolean complete;

    /**
     * For a picture of this header.
     *
     * @param transparency which samples are transparent; null if the file does not say
     */
    PngRows(PngHeader header, @Nullable PngTransparency transparency) {
        int pixels = Math.toIntExact(header.size().pixels());
        this.header = header;
        this.transparency = transparency;
        this.deep =
                header.isDeepColour()
                        ? new DeepColours(pixels, header.kind() == SampleKind.RGBA)
                        : null;
        this.samples =
                new byte[deep == null ? Math.multiplyExact(pixels, header.kind().bytes()) : 0];
        this.pixelBytes = Math.max(1, header.bitsPerPixel() / 8);
        this.pass = header.interlaced() ? PASSES[0] : WHOLE;
        beginPass();
    }

    boolean isComplete() {
        return complete;
    }

    /** The picture; only for the one who made this object. */
    RawPicture toPicture(int[] colourTable) {
        if (deep != null) {
            RawPicture picture = deep.toPicture(header.size());
            return transparent.isEmpty() ? picture : picture.withTransparent(transparent);
        }
        return new RawPicture(header.size(), header.kind(), samples, colourTable)
                .withTransparent(transparent);
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
        int pixel = y * header.size().width() + pass[0];
        boolean mayBeTransparent = header.hasGrayOpacity() || transparency != null;
        for (int x = 0; x < passWidth; x++, pixel += pass[2]) {
            if (deep != null) {
                boolean opacity = header.kind() == SampleKind.RGBA;
                deep.put(pixel, raw(x, 0), raw(x, 1), raw(x, 2), opacity ? raw(x, 3) : DEEP_OPAQUE);
            } else {
                storePlain(x, pixel);
            }
            if (mayBeTransparent && isTransparent(x)) {
                transparent.set(pixel);
            }
        }
    }

    private void storePlain(int x, int pixel) {
        if (header.bitDepth() < 8) {
            samples[pixel] = (byte) packed(x);
            return;
        }
        int bytes = header.kind().bytes();
        int source = 1 + x * pixelBytes;
        for (int i = 0; i < bytes; i++) {
            samples[pixel * bytes + i] = row[source + i];
        }
    }

    private boolean isTransparent(int x) {
        if (header.hasGrayOpacity()) {
            return raw(x, 1) == 0;
        }
        if (transparency == null) {
            return false;
        }
        return header.kind().isNumber()
                ? transparency.covers(raw(x, 0))
                : transparency.covers(raw(x, 0), raw(x, 1), raw(x, 2));
    }

    /** A sample of a pixel of the present row as it is stored. */
    private int raw(int x, int channel) {
        if (header.bitDepth() < 8) {
            return packed(x);
        }
        int at = 1 + x * pixelBytes + channel * header.bitDepth() / 8;
        return header.bitDepth() == 8
                ? row[at] & 0xFF
                : (row[at] & 0xFF) << 8 | (row[at + 1] & 0xFF);
    }

    private int packed(int x) {
        int depth = header.bitDepth();
        int bit = x * depth;
        int shift = 8 - depth - bit % 8;
        return (row[1 + bit / 8] & 0xFF) >> shift & (1 << depth) - 1;
    }
}
