package veduta.io.photo;

import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import veduta.image.RgbImage;
import veduta.io.raster.ColourProfile;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.ImageIoSession;
import veduta.io.raster.Orientation;
import veduta.io.raster.PixelLimits;
import veduta.io.raster.PngChunk;
import veduta.io.raster.PngReader;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.text.Texts;

/**
 * Reads photographs from PNG files. ImageIO decodes them without looking at the ancillary chunks,
 * for it unpacks text and profiles of any length. It does so even unasked when a file has a colour
 * table, so those come through {@link PngReader}. Transparency, profile and orientation are applied
 * here.
 */
final class PngPhoto {
    /** Bytes at the beginning of a file that end in the colour type. */
    static final int HEAD_BYTES = 26;

    private static final int INDEXED = 3;
    private static final int GRAY_OPACITY = 4;
    private static final int MAX_CHUNK_BYTES = 1 << 22;

    private PngPhoto() {}

    static RgbImage read(Path file, byte[] head) throws IOException {
        Optional<ICC_Profile> profile = profile(file);
        if (head[HEAD_BYTES - 1] == INDEXED) {
            return upright(file, SrgbPicture.of(file, indexed(file), profile));
        }
        RgbImage stored =
                ImageIoSession.with(
                        file,
                        reader ->
                                SrgbPicture.of(
                                        file,
                                        ImageIoSession.decode(file, reader, PixelLimits.PHOTO),
                                        profile));
        return upright(file, stored);
    }

    /**
     * The photo of a file whose samples are decoded.
     *
     * @param head the first {@link #HEAD_BYTES} of the file
     * @param samples as a layout's reader gives them: upright, without the opacity of gray and of
     *     single colours, and colours with 8 bits
     */
    static RgbImage of(Path file, byte[] head, RawPicture samples) throws IOException {
        if (head[HEAD_BYTES - 1] == INDEXED) {
            return SrgbPicture.of(file, indexed(file, samples), profile(file));
        }
        int bits = head[HEAD_BYTES - 2];
        boolean whole =
                head[HEAD_BYTES - 1] != GRAY_OPACITY
                        && !samples.hasTransparency()
                        && (bits == Byte.SIZE || samples.kind() == SampleKind.GRAY16);
        return whole ? SrgbPicture.of(file, direct(samples), profile(file)) : read(file, head);
    }

    /**
     * The photo of samples that come from within another file and are sRGB.
     *
     * @param file to name in messages
     */
    static RgbImage of(Path file, RawPicture samples) throws IOException {
        return SrgbPicture.of(file, direct(samples), Optional.empty());
    }

    /** The picture that ImageIO makes of gray values and colours. */
    private static BufferedImage direct(RawPicture samples) {
        int width = samples.size().width();
        int height = samples.size().height();
        boolean gray = samples.kind().isNumber() && samples.kind() != SampleKind.INDEXED;
        boolean wide = samples.kind() == SampleKind.GRAY16;
        int type =
                gray
                        ? wide ? BufferedImage.TYPE_USHORT_GRAY : BufferedImage.TYPE_BYTE_GRAY
                        : samples.kind() == SampleKind.RGBA
                                ? BufferedImage.TYPE_INT_ARGB
                                : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(width, height, type);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int pixel = y * width + x;
                row[x] =
                        gray
                                ? samples.value(pixel)
                                : samples.alpha(pixel) << 24 | samples.rgb(pixel);
            }
            if (gray) {
                image.getRaster().setSamples(0, y, width, 1, 0, row);
            } else {
                image.getRaster().setDataElements(0, y, width, 1, row);
            }
        }
        return image;
    }

    private static BufferedImage indexed(Path file) throws IOException {
        return indexed(file, new PngReader(PixelLimits.PHOTO).read(file));
    }

    private static BufferedImage indexed(Path file, RawPicture picture) throws IOException {
        PngReader reader = new PngReader(PixelLimits.PHOTO);
        if (picture.kind() != SampleKind.INDEXED) {
            throw new FileFormatException(file, Texts.get("fault.png.bad-header"));
        }
        List<PngChunk> opacity = reader.chunks(file, RecipePng.first(1, "tRNS"), 256);
        IndexColorModel colours = colours(picture.colourTable(), opacity);
        int width = picture.size().width();
        int height = picture.size().height();
        WritableRaster raster =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 1, null);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = picture.value(y * width + x);
            }
            raster.setSamples(0, y, width, 1, 0, row);
        }
        return new BufferedImage(colours, raster, false, null);
    }

    /** Indices beyond the table are black; colours without an opacity are opaque. */
    private static IndexColorModel colours(int[] table, List<PngChunk> opacity) {
        int[] argb = new int[256];
        Arrays.fill(argb, 0xFF000000);
        byte[] alphas = opacity.isEmpty() ? new byte[0] : opacity.get(0).data();
        for (int i = 0; i < table.length; i++) {
            int alpha = i < alphas.length ? alphas[i] & 0xFF : 0xFF;
            argb[i] = alpha << 24 | table[i];
        }
        return new IndexColorModel(8, 256, argb, 0, true, -1, DataBuffer.TYPE_BYTE);
    }

    /** The embedded profile; one that is not valid counts as none, as in browsers. */
    private static Optional<ICC_Profile> profile(Path file) throws IOException {
        return chunk(file, "iCCP").flatMap(ColourProfile::ofPngChunk);
    }

    private static RgbImage upright(Path file, RgbImage photo) throws IOException {
        return chunk(file, "eXIf")
                .map(Orientation::ofExif)
                .orElse(Orientation.NORMAL)
                .upright(photo);
    }

    private static Optional<byte[]> chunk(Path file, String type) throws IOException {
        return new PngReader(PixelLimits.PHOTO)
                .chunks(file, RecipePng.first(1, type), MAX_CHUNK_BYTES).stream()
                        .findFirst()
                        .map(PngChunk::data);
    }
}
