package veduta.io.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.io.photo.TestPictures.buffered;
import static veduta.io.photo.TestPictures.insertChunk;
import static veduta.io.photo.TestPictures.rgb;
import static veduta.io.photo.TestPictures.row;
import static veduta.io.photo.TestPictures.save;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.image.RgbImage;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.ZlibBytes;

class PhotosReadTest {
    private static final ColorSpace SRGB = ColorSpace.getInstance(ColorSpace.CS_sRGB);
    private static final ColorSpace GRAY = ColorSpace.getInstance(ColorSpace.CS_GRAY);

    /** A red and a blue pixel, written without loss by libwebp. */
    private static final String WEBP = "UklGRh4AAABXRUJQVlA4TBEAAAAvAQAAAA8Q87//8x8OMqL/AQA=";

    @TempDir private Path folder;

    private static void assertClose(RgbImage expected, RgbImage actual, int tolerance) {
        assertEquals(expected.size(), actual.size());
        byte[] wanted = expected.toBytes();
        byte[] given = actual.toBytes();
        for (int i = 0; i < wanted.length; i++) {
            int difference = (wanted[i] & 0xFF) - (given[i] & 0xFF);
            assertTrue(
                    Math.abs(difference) <= tolerance,
                    "sample " + i + " is off by " + difference + ".");
        }
    }

    /** Reads a photo; what was decoded as a label map would be gives the same one. */
    private static RgbImage read(Path file) throws IOException {
        RgbImage photo = new Photos().read(file);
        DecodedPicture decoded;
        try {
            decoded = DecodedPicture.open(file);
        } catch (FileFormatException deep) {
            // Colours of 16 bits and gray that is not opaque are not decoded as label maps.
            return photo;
        }
        assertEquals(photo, decoded.photo());
        return photo;
    }

    private Path png(BufferedImage image) throws IOException {
        return save(folder.resolve("photo.png"), "png", image);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "tiff"})
    void read_losslessFormat_givesTheSamples(String format) throws IOException {
        RgbImage picture = rgb(2, 2, 0x010203, 0xFF8000, 0x00FF7F, 0xFEFDFC);
        // The name does not matter.
        Path file = save(folder.resolve("photo.jpg"), format, buffered(picture));
        assertEquals(picture, read(file));
    }

    @Test
    void read_gif_givesTheColours() throws IOException {
        RgbImage picture = rgb(2, 1, 0xFF0000, 0x0000FF);
        assertEquals(picture, read(save(folder.resolve("a.gif"), "gif", buffered(picture))));
    }

    @Test
    void read_webp_givesThePixels() throws IOException {
        Path file = folder.resolve("photo.webp");
        Files.write(file, Base64.getDecoder().decode(WEBP));
        assertEquals(rgb(2, 1, 0xFF0000, 0x0000FF), read(file));
    }

    @Test
    void read_sixteenBits_roundsToEight() throws IOException {
        BufferedImage deep =
                row(SRGB, DataBuffer.TYPE_USHORT, false, 0, 128, 129, 65535, 0x8080, 0x80FF);
        assertEquals(rgb(2, 1, 0x000001, 0xFF8080), read(png(deep)));
    }

    @Test
    void read_gray_keepsTheValues() throws IOException {
        BufferedImage gray = row(GRAY, DataBuffer.TYPE_BYTE, false, 0, 100, 255);
        assertEquals(rgb(3, 1, 0, 0x646464, 0xFFFFFF), read(png(gray)));
    }

    @Test
    void read_grayOfSixteenBits_keepsTheValues() throws IOException {
        BufferedImage gray = row(GRAY, DataBuffer.TYPE_USHORT, false, 0, 100 * 257, 65535);
        assertEquals(rgb(3, 1, 0, 0x646464, 0xFFFFFF), read(png(gray)));
    }

    @Test
    void read_grayTiff_keepsTheValues() throws IOException {
        BufferedImage gray = row(GRAY, DataBuffer.TYPE_BYTE, false, 0, 100, 255);
        Path file = save(folder.resolve("photo.tif"), "tiff", gray);
        assertEquals(rgb(3, 1, 0, 0x646464, 0xFFFFFF), read(file));
    }

    @Test
    void read_transparentColours_standBeforeWhite() throws IOException {
        BufferedImage image =
                row(SRGB, DataBuffer.TYPE_BYTE, true, 9, 9, 9, 0, 0, 100, 255, 51, 7, 8, 9, 255);
        assertEquals(rgb(3, 1, 0xFFFFFF, 0xCCE0FF, 0x070809), read(png(image)));
    }

    @Test
    void read_transparentGray_standsBeforeWhite() throws IOException {
        BufferedImage image = row(GRAY, DataBuffer.TYPE_BYTE, true, 9, 0, 0, 51, 7, 255);
        assertEquals(rgb(3, 1, 0xFFFFFF, 0xCCCCCC, 0x070707), read(png(image)));
    }

    @Test
    void read_indexedPngWithTransparency_standsBeforeWhite() throws IOException {
        int[] colours = {0xFF102030, 0x00102030, 0x33000000};
        IndexColorModel model =
                new IndexColorModel(2, 3, colours, 0, true, -1, DataBuffer.TYPE_BYTE);
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_BINARY, model);
        image.getRaster().setPixels(0, 0, 3, 1, new int[] {0, 1, 2});
        assertEquals(Transparency.TRANSLUCENT, model.getTransparency());
        assertEquals(rgb(3, 1, 0x102030, 0xFFFFFF, 0xCCCCCC), read(png(image)));
    }

    @ParameterizedTest
    @ValueSource(ints = {DataBuffer.TYPE_BYTE, DataBuffer.TYPE_USHORT})
    void read_pngWithLinearProfile_isBroughtToSrgb(int type) throws IOException {
        int full = type == DataBuffer.TYPE_BYTE ? 255 : 65535;
        Path file = png(row(SRGB, type, false, 0, full / 5, full / 5 * 2, full, full, full));
        insertChunk(file, "iCCP", profileChunk(ColorSpace.CS_LINEAR_RGB));
        // 0.2 and 0.4 of the light are 0.485 and 0.665 in sRGB (IEC 61966-2-1).
        assertClose(rgb(2, 1, 0x007CAA, 0xFFFFFF), read(file), 1);
    }

    @Test
    void read_indexedPngWithLinearProfile_isBroughtToSrgb() throws IOException {
        IndexColorModel model =
                new IndexColorModel(8, 1, new int[] {0x003366}, 0, false, -1, DataBuffer.TYPE_BYTE);
        Path file = png(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_INDEXED, model));
        insertChunk(file, "iCCP", profileChunk(ColorSpace.CS_LINEAR_RGB));
        assertClose(rgb(1, 1, 0x007CAA), read(file), 1);
    }

    @Test
    void read_pngWithGrayProfile_isBroughtToSrgb() throws IOException {
        Path file = png(row(GRAY, DataBuffer.TYPE_BYTE, false, 51, 255));
        insertChunk(file, "iCCP", profileChunk(ColorSpace.CS_GRAY));
        assertClose(rgb(2, 1, 0x7C7C7C, 0xFFFFFF), read(file), 1);
    }

    @Test
    void read_pngWithSrgbProfile_keepsTheColours() throws IOException {
        RgbImage picture = rgb(3, 1, 0x102030, 0xFF8000, 0xC0C1C2);
        Path file = png(buffered(picture));
        insertChunk(file, "iCCP", profileChunk(ColorSpace.CS_sRGB));
        assertClose(picture, read(file), 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {ColorSpace.CS_GRAY, -1})
    void read_pngWithUnfitProfile_isTakenAsSrgb(int space) throws IOException {
        RgbImage picture = rgb(2, 1, 0x102030, 0xFF8000);
        Path file = png(buffered(picture));
        insertChunk(file, "iCCP", space < 0 ? new byte[] {'p', 0, 0, 7, 7} : profileChunk(space));
        assertEquals(picture, read(file));
    }

    private static byte[] profileChunk(int space) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'p', 0, 0});
        out.writeBytes(ZlibBytes.pack(ICC_Profile.getInstance(space).getData()));
        return out.toByteArray();
    }

    @Test
    void read_tiffWithLinearProfile_isBroughtToSrgb() throws IOException {
        ColorSpace linear = ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB);
        BufferedImage image = row(linear, DataBuffer.TYPE_BYTE, false, 0, 51, 102, 255, 255, 255);
        Path file = save(folder.resolve("photo.tif"), "tiff", image);
        assertClose(rgb(2, 1, 0x007CAA, 0xFFFFFF), read(file), 1);
    }

    @Test
    void read_cmykJpeg_givesItsColours() throws IOException {
        int[] samples = new int[4 * 64];
        for (int i = 0; i < 64; i++) {
            samples[4 * i + 1] = 255;
            samples[4 * i + 2] = 255;
        }
        BufferedImage red = row(new Cmyk(), DataBuffer.TYPE_BYTE, false, samples);
        int seen = read(save(folder.resolve("photo.jpg"), "jpeg", red)).rgb(30, 0);
        assertTrue(
                (seen >> 16) > 200 && (seen >> 8 & 0xFF) < 80 && (seen & 0xFF) < 80,
                Integer.toHexString(seen));
    }

    /** Four inks without a profile. */
    private static final class Cmyk extends ColorSpace {
        private static final long serialVersionUID = 1L;

        Cmyk() {
            super(TYPE_CMYK, 4);
        }

        @Override
        public float[] toRGB(float[] inks) {
            float light = 1 - inks[3];
            return new float[] {
                (1 - inks[0]) * light, (1 - inks[1]) * light, (1 - inks[2]) * light
            };
        }

        @Override
        public float[] fromRGB(float[] rgb) {
            return new float[] {1 - rgb[0], 1 - rgb[1], 1 - rgb[2], 0};
        }

        @Override
        public float[] toCIEXYZ(float[] inks) {
            return SRGB.toCIEXYZ(toRGB(inks));
        }

        @Override
        public float[] fromCIEXYZ(float[] xyz) {
            return fromRGB(SRGB.fromCIEXYZ(xyz));
        }
    }

    /**
     * The stored picture has the quarters red, green / blue, white; the letters are the quarters of
     * the upright one, as EXIF 2.3 describes where row 0 and column 0 lie.
     */
    @ParameterizedTest
    @CsvSource({
        "1, rgbw", "2, grwb", "3, wbgr", "4, bwrg", "5, rbgw", "6, brwg", "7, wgbr", "8, gwrb"
    })
    void read_jpegWithOrientation_isUpright(int tag, String quarters) throws IOException {
        RgbImage seen = read(jpegWithOrientation(tag));
        int width = seen.size().width();
        int height = seen.size().height();
        assertEquals(tag < 5 ? 32 : 16, width);
        assertEquals(48 - width, height);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            int x = (2 * (i % 2) + 1) * width / 4;
            int y = (2 * (i / 2) + 1) * height / 4;
            int colour = seen.rgb(x, y);
            int bits = colour >> 23 << 2 | (colour >> 15 & 1) << 1 | (colour >> 7 & 1);
            letters.append(" bg.r..w".charAt(bits));
        }
        assertEquals(quarters, letters.toString());
    }

    private Path jpegWithOrientation(int tag) throws IOException {
        int[] colours = new int[32 * 16];
        for (int i = 0; i < colours.length; i++) {
            boolean right = i % 32 >= 16;
            boolean below = i / 32 >= 8;
            colours[i] = below ? right ? 0xFFFFFF : 0x0000FF : right ? 0x00FF00 : 0xFF0000;
        }
        Path file = save(folder.resolve("photo.jpg"), "jpeg", buffered(rgb(32, 16, colours)));
        byte[] plain = Files.readAllBytes(file);
        byte[] exif = new byte[36];
        byte[] begin = {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0};
        byte[] tiff = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) tag};
        System.arraycopy(begin, 0, exif, 0, begin.length);
        System.arraycopy(tiff, 0, exif, begin.length, tiff.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.writeBytes(exif);
        out.write(plain, 2, plain.length - 2);
        Files.write(file, out.toByteArray());
        return file;
    }
}
