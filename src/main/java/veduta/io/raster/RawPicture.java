package veduta.io.raster;

import veduta.image.Size;

/** The samples of a picture file exactly as they are stored; immutable. */
public final class RawPicture {
    private final Size size;
    private final SampleKind kind;
    private final byte[] samples;
    private final int[] colourTable;

    /** Keeps the arrays: only for callers that give them away. */
    RawPicture(Size size, SampleKind kind, byte[] samples, int[] colourTable) {
        if (samples.length != size.pixels() * kind.bytes()) {
            throw new IllegalArgumentException(
                    size + " " + kind + " does not have " + samples.length + " bytes.");
        }
        this.size = size;
        this.kind = kind;
        this.samples = samples;
        this.colourTable = colourTable;
    }

    /**
     * A picture without a colour table.
     *
     * @param samples pixel by pixel, rows from the top, {@code kind.bytes()} each; 16-bit values
     *     with the high byte first; copied
     * @throws IllegalArgumentException if their number does not fit
     */
    public static RawPicture of(Size size, SampleKind kind, byte[] samples) {
        return new RawPicture(size, kind, samples.clone(), new int[0]);
    }

    /**
     * An indexed picture.
     *
     * @param indices one byte a pixel, rows from the top; copied
     * @param colourTable 1 to 256 colours as {@code 0xRRGGBB}; copied
     * @throws IllegalArgumentException if the numbers do not fit
     */
    public static RawPicture indexed(Size size, byte[] indices, int[] colourTable) {
        if (colourTable.length < 1 || colourTable.length > 256) {
            throw new IllegalArgumentException(
                    "A colour table has 1 to 256 entries, not " + colourTable.length + ".");
        }
        return new RawPicture(size, SampleKind.INDEXED, indices.clone(), colourTable.clone());
    }

    /** Width and height. */
    public Size size() {
        return size;
    }

    /** What the samples are. */
    public SampleKind kind() {
        return kind;
    }

    /** The memory that the samples take, in bytes. */
    public long bytes() {
        return samples.length;
    }

    /** The number of pixels. */
    public int pixels() {
        return samples.length / kind.bytes();
    }

    /**
     * The number that a pixel holds: gray value or index.
     *
     * @param pixel 0 .. pixels - 1, rows from the top
     * @throws IllegalStateException if pixels are colours
     */
    public int value(int pixel) {
        return switch (kind) {
            case GRAY8, INDEXED -> samples[pixel] & 0xFF;
            case GRAY16 -> (samples[2 * pixel] & 0xFF) << 8 | (samples[2 * pixel + 1] & 0xFF);
            case RGB, RGBA -> throw new IllegalStateException("Pixels are colours.");
        };
    }

    /**
     * The colour of a pixel as {@code 0xRRGGBB}: stored, looked up in the table (black where it is
     * too short), or gray.
     *
     * @param pixel 0 .. pixels - 1, rows from the top
     */
    public int rgb(int pixel) {
        return switch (kind) {
            case INDEXED -> {
                int index = samples[pixel] & 0xFF;
                yield index < colourTable.length ? colourTable[index] : 0;
            }
            case GRAY8 -> (samples[pixel] & 0xFF) * 0x010101;
            case GRAY16 -> (samples[2 * pixel] & 0xFF) * 0x010101;
            case RGB, RGBA -> {
                int at = pixel * kind.bytes();
                yield (samples[at] & 0xFF) << 16
                        | (samples[at + 1] & 0xFF) << 8
                        | (samples[at + 2] & 0xFF);
            }
        };
    }

    /** The opacity of a pixel, 0..255; 255 where the file has none. */
    public int alpha(int pixel) {
        return kind == SampleKind.RGBA ? samples[4 * pixel + 3] & 0xFF : 255;
    }

    /** A copy of the colour table as {@code 0xRRGGBB}; empty unless the picture is indexed. */
    public int[] colourTable() {
        return colourTable.clone();
    }

    /** Copies a run of stored bytes into {@code target}. */
    void copy(int offset, byte[] target, int targetOffset, int length) {
        System.arraycopy(samples, offset, target, targetOffset, length);
    }

    @Override
    public String toString() {
        return "RawPicture " + size + " " + kind;
    }
}
