package veduta.io.raster;

/** One chunk of a PNG file: a type and its content. */
public final class PngChunk {
    private final String type;
    private final byte[] data;

    /**
     * A chunk with a copy of this content.
     *
     * @param type four Latin letters; the case of each is a flag
     */
    public PngChunk(String type, byte[] data) {
        if (!type.matches("[A-Za-z]{4}")) {
            throw new IllegalArgumentException("A chunk type has four letters, not " + type + ".");
        }
        this.type = type;
        this.data = data.clone();
    }

    /** Four Latin letters. */
    public String type() {
        return type;
    }

    /** A copy of the content. */
    public byte[] data() {
        return data.clone();
    }
}
