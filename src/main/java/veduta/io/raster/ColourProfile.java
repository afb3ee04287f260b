package veduta.io.raster;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Converts rows of 16-bit samples from the space of an ICC profile to sRGB of 8 bits. */
public final class ColourProfile {
    private static final int MAX_BYTES = 1 << 22;

    private final int colours;
    private final ColorConvertOp toSrgb;

    private ColourProfile(ICC_Profile profile) {
        colours = profile.getNumComponents();
        ICC_Profile srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        toSrgb = new ColorConvertOp(new ICC_Profile[] {profile, srgb}, null);
    }

    /**
     * A converter for pictures with this many channels; empty if the profile is for others or
     * cannot be used, as in browsers.
     */
    public static Optional<ColourProfile> of(ICC_Profile profile, int colours) {
        if (profile.getNumComponents() != colours) {
            return Optional.empty();
        }
        try {
            ColourProfile converter = new ColourProfile(profile);
            converter.convert(new int[colours], new byte[3], 0);
            return Optional.of(converter);
        } catch (CMMException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The profile in an iCCP chunk of a PNG file: a name, NUL, a method, and the profile packed by
     * zlib (PNG, section 11.3.2.3).
     *
     * @return empty if it is not valid
     */
    public static Optional<ICC_Profile> ofPngChunk(byte[] data) {
        int nameEnd = 0;
        while (nameEnd < data.length && data[nameEnd] != 0) {
            nameEnd++;
        }
        return ZlibBytes.unpack(data, nameEnd + 2, MAX_BYTES).flatMap(ColourProfile::parse);
    }

    private static Optional<ICC_Profile> parse(byte[] icc) {
        try {
            return Optional.of(ICC_Profile.getInstance(icc));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The name that a profile gives itself (ICC.1:2010, section 9.2.41), for example {@code Display
     * P3}; empty if it has none.
     */
    public static String name(ICC_Profile profile) {
        byte @Nullable [] tag = profile.getData(ICC_Profile.icSigProfileDescriptionTag);
        if (tag == null || tag.length < 12) {
            return "";
        }
        ByteBuffer data = ByteBuffer.wrap(tag);
        boolean unicode = tag[0] == 'm';
        if (unicode && tag.length < 28) {
            return "";
        }
        int length = data.getInt(unicode ? 20 : 8);
        int start = unicode ? data.getInt(24) : 12;
        if (start < 0 || length < 0 || length > tag.length - start) {
            return "";
        }
        String text =
                new String(
                        tag,
                        start,
                        length,
                        unicode ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII);
        return text.replace("\0", "").strip();
    }

    /**
     * A picture converted to sRGB.
     *
     * @param profile the space of its samples
     * @param stored gray values are left as they are
     * @return empty if it has no colours or the profile is not for them
     */
    public static Optional<RawPicture> toSrgb(ICC_Profile profile, RawPicture stored) {
        Optional<ColourProfile> converter = of(profile, 3);
        if (converter.isEmpty() || (stored.kind().isNumber() && !stored.isIndexed())) {
            return Optional.empty();
        }
        if (stored.isIndexed()) {
            int[] table = stored.colourTable();
            byte[] converted = new byte[3 * table.length];
            converter.get().convert(samples(table.length, i -> table[i]), converted, 0);
            for (int i = 0; i < table.length; i++) {
                table[i] =
                        (converted[3 * i] & 0xFF) << 16
                                | (converted[3 * i + 1] & 0xFF) << 8
                                | (converted[3 * i + 2] & 0xFF);
            }
            return Optional.of(stored.withTable(table));
        }
        int width = stored.size().width();
        byte[] rgb = new byte[3 * stored.pixels()];
        for (int y = 0; y < stored.size().height(); y++) {
            int first = y * width;
            converter.get().convert(samples(width, x -> stored.rgb(first + x)), rgb, 3 * first);
        }
        return Optional.of(stored.withSamples(SampleKind.RGB, rgb));
    }

    /** Colours as samples of 16 bits. */
    private static int[] samples(int count, IntUnaryOperator colours) {
        int[] samples = new int[3 * count];
        for (int i = 0; i < count; i++) {
            int rgb = colours.applyAsInt(i);
            samples[3 * i] = (rgb >> 16 & 0xFF) * 0x101;
            samples[3 * i + 1] = (rgb >> 8 & 0xFF) * 0x101;
            samples[3 * i + 2] = (rgb & 0xFF) * 0x101;
        }
        return samples;
    }

    /**
     * Converts one row.
     *
     * @param samples 0..65535, pixel by pixel
     * @param rgb takes three bytes a pixel
     * @param offset where in {@code rgb} the row begins
     */
    public void convert(int[] samples, byte[] rgb, int offset) {
        int width = samples.length / colours;
        WritableRaster from =
                Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, width, 1, colours, null);
        WritableRaster to = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, 3, null);
        from.setPixels(0, 0, width, 1, samples);
        toSrgb.filter(from, to);
        int[] converted = to.getPixels(0, 0, width, 1, (int[]) null);
        for (int i = 0; i < converted.length; i++) {
            rgb[offset + i] = (byte) converted[i];
        }
    }
}
