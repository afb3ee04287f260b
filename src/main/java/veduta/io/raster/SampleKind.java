package veduta.io.raster;

/** What the samples of a {@link RawPicture} are. */
public enum SampleKind {
    /** One value a pixel, up to 8 bits, as stored (a 4-bit file gives 0..15). */
    GRAY8(1),
    /** One value a pixel, 0..65535. */
    GRAY16(2),
    /** One position in the colour table a pixel. */
    INDEXED(1),
    /**
     * One value a pixel, 0..255: the red of colours of 16 bits a channel that are no colours, since
     * red stays below 256 and blue is 0. Green, which numbers instances, is left away.
     */
    RED16(1),
    /** Red, green and blue, 8 bits each. */
    RGB(3),
    /** Red, green, blue and opacity, 8 bits each. */
    RGBA(4);

    private final int bytes;

    SampleKind(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes that one pixel takes in memory. */
    public int bytes() {
        return bytes;
    }

    /** Whether a pixel is one number and not a colour. */
    public boolean isNumber() {
        return this == GRAY8 || this == GRAY16 || this == INDEXED || this == RED16;
    }
}
