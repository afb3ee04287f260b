package veduta.io.raster;

/**
 * The samples that a tRNS chunk makes fully transparent (PNG, third edition, section 11.3.1.1): one
 * gray value, one colour, or entries of the colour table.
 */
final class PngTransparency {
    private final boolean[] entries = new boolean[256];
    private final int[] samples;
    private final boolean indexed;

    private PngTransparency(int[] samples, boolean indexed) {
        this.samples = samples;
        this.indexed = indexed;
    }

    /** What the chunk's content says for a picture of this header. */
    static PngTransparency parse(PngHeader header, byte[] data) {
        boolean indexed = header.kind() == SampleKind.INDEXED;
        int[] samples = new int[indexed ? 0 : data.length / 2];
        for (int i = 0; i < samples.length; i++) {
            int sample = (data[2 * i] & 0xFF) << 8 | (data[2 * i + 1] & 0xFF);
            samples[i] = sample & ((1 << header.bitDepth()) - 1);
        }
        PngTransparency transparency = new PngTransparency(samples, indexed);
        for (int i = 0; indexed && i < Math.min(data.length, 256); i++) {
            transparency.entries[i] = data[i] == 0;
        }
        return transparency;
    }

    /** Whether a pixel of a gray value or an entry of the colour table is transparent. */
    boolean covers(int value) {
        return indexed ? entries[value & 0xFF] : samples.length == 1 && samples[0] == value;
    }

    /** Whether a pixel of a colour is transparent. */
    boolean covers(int red, int green, int blue) {
        return samples.length == 3
                && samples[0] == red
                && samples[1] == green
                && samples[2] == blue;
    }
}
