package veduta.io.raster;

import java.awt.color.ICC_Profile;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import veduta.image.Size;

/**
 * The samples of a picture file exactly as they are stored, with what the file says about showing
 * them: which pixels are transparent, and the colour profile. Immutable.
 */
public final class RawPicture {
    private final Size size;
    private final SampleKind kind;
    private final byte[] samples;
    private final int[] colourTable;
    private final BitSet transparent;
    private final @Nullable Supplier<Optional<ICC_Profile>> profile;

    /** Keeps the arrays: only for callers that give them away. */
    RawPicture(Size size, SampleKind kind, byte[] samples, int[] colourTable) {
        this(size, kind, samples, colourTable, new BitSet(0), null);
    }

    private RawPicture(
            Size size,
            SampleKind kind,
            byte[] samples,
            int[] colourTable,
            BitSet transparent,
            @Nullable Supplier<Optional<ICC_Profile>> profile) {
        if (samples.length != size.pixels() * kind.bytes()) {
            throw new IllegalArgumentException(
                    size + " " + kind + " does not have " + samples.length + " bytes.");
        }
        this.size = size;
        this.kind = kind;
        this.samples = samples;
        this.colourTable = colourTable;
        this.transparent = transparent;
        this.profile = profile;
    }

    /** The same picture, of which these pixels are fully transparent; keeps the set. */
    RawPicture withTransparent(BitSet pixels) {
        return new RawPicture(size, kind, samples, colourTable, pixels, profile);
    }

    /** The same picture with the colour profile of its file, which is parsed when asked for. */
    RawPicture withProfile(Supplier<Optional<ICC_Profile>> embedded) {
        return new RawPicture(size, kind, samples, colourTable, transparent, embedded);
    }

    /** The same picture with another colour table; keeps the array. */
    RawPicture withTable(int[] table) {
        return new RawPicture(size, kind, samples, table, transparent, null);
    }

    boolean isIndexed() {
        return kind == SampleKind.INDEXED;
    }

    /** A picture of these samples that is transparent where this one is; keeps the array. */
    RawPicture withSamples(SampleKind other, byte[] otherSamples) {
        BitSet through = transparent;
        if (kind == SampleKind.RGBA && other != SampleKind.RGBA) {
            through = new BitSet(0);
            for (int pixel = 0; pixel < pixels(); pixel++) {
                through.set(pixel, alpha(pixel) == 0);
            }
        }
        return new RawPicture(size, other, otherSamples, new int[0], through, null);
    }

    RawPicture turned(Orientation orientation) {
        int bytes = kind.bytes();
        byte[] turned = new byte[samples.length];
        BitSet through = new BitSet(0);
        orientation.each(
                size,
                (from, to) -> {
                    System.arraycopy(samples, bytes * from, turned, bytes * to, bytes);
                    if (transparent.get(from)) {
                        through.set(to);
                    }
                });
        return new RawPicture(orientation.size(size), kind, turned, colourTable, through, profile);
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
            case GRAY8, INDEXED, RED16 -> samples[pixel] & 0xFF;
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
            case GRAY8, RED16 -> (samples[pixel] & 0xFF) * 0x010101;
            case GRAY16 -> (samples[2 * pixel] & 0xFF) * 0x010101;
            case RGB, RGBA -> {
                int at = pixel * kind.bytes();
                yield (samples[at] & 0xFF) << 16
                        | (samples[at + 1] & 0xFF) << 8
                        | (samples[at + 2] & 0xFF);
            }
        };
    }

    /**
     * The opacity of a pixel, 0..255; 255 where the file has none. Of pictures other than {@link
     * SampleKind#RGBA} only 0 and 255 are kept apart.
     */
    public int alpha(int pixel) {
        if (kind == SampleKind.RGBA) {
            return samples[4 * pixel + 3] & 0xFF;
        }
        return transparent.get(pixel) ? 0 : 255;
    }

    /** Whether a pixel of a picture without samples of opacity may be transparent all the same. */
    public boolean hasTransparency() {
        return !transparent.isEmpty();
    }

    /** The colour profile that the file embeds; empty if there is none that is valid. */
    public Optional<ICC_Profile> profile() {
        return profile == null ? Optional.empty() : profile.get();
    }

    /** A copy of the colour table as {@code 0xRRGGBB}; empty unless the picture is indexed. */
    public int[] colourTable() {
        return colourTable.clone();
    }

    /**
     * The same picture in other colours.
     *
     * @param colours gives the new colour of each, as {@code 0xRRGGBB}; asked once for colours that
     *     follow each other
     */
    public RawPicture recoloured(IntUnaryOperator colours) {
        byte[] rgb = new byte[3 * pixels()];
        int last = -1;
        int now = 0;
        for (int pixel = 0; pixel < pixels(); pixel++) {
            int before = rgb(pixel);
            if (before != last) {
                last = before;
                now = colours.applyAsInt(before);
            }
            rgb[3 * pixel] = (byte) (now >> 16);
            rgb[3 * pixel + 1] = (byte) (now >> 8);
            rgb[3 * pixel + 2] = (byte) now;
        }
        return withSamples(SampleKind.RGB, rgb);
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
