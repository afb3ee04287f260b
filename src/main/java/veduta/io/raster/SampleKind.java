package veduta.io.raster;

/** What the samples of a {@link RawPicture} are. */
public enum SampleKind {
    /** One value a pixel, up to 8 bits, as stored (a 4-bit file gives 0..15). */
    GRAY8(1),
    /** One value a pixel, 0..65535. */
    GRAY16(2),
    /** One position in the colour table a pixel. */
    INDEXED(1),
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
        return this == GRAY8 || this == GRAY16 || this == INDEXED;
    }
}
