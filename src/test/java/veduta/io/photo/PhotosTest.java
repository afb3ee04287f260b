package veduta.io.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PngChunk;
import veduta.io.raster.PngWriter;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;

class PhotosTest {
    private final Photos photos = new Photos();

    @TempDir Path folder;

    @Test
    void read_writtenPng_isTheSame() throws IOException {
        RgbImage image = noise(new Size(17, 9));
        Path file = folder.resolve("a.png");

        photos.write(file, image);

        assertEquals(image, photos.read(file));
        assertEquals(image, rgb(ImageIO.read(file.toFile())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "A.JPEG"})
    void read_writtenJpeg_isNearlyTheSame(String name) throws IOException {
        RgbImage image = gradient(new Size(64, 48));
        Path file = folder.resolve(name);

        photos.write(file, image);

        RgbImage read = photos.read(file);
        assertEquals(image.size(), read.size());
        assertTrue(largestDifference(image, read) <= 16, "" + largestDifference(image, read));
    }

    @Test
    void write_otherEnding_isRefused() {
        Path file = folder.resolve("a.xyz");

        FileFormatException e =
                assertThrows(
                        FileFormatException.class, () -> photos.write(file, noise(new Size(1, 1))));

        assertEquals(
                "'a.xyz' cannot be written; choose a name that ends in .png, .jpg or .tif.",
                e.getMessage());
    }

    @Test
    void read_grayPhoto_keepsItsBrightness() throws IOException {
        BufferedImage gray = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 16; i++) {
            gray.getRaster().setSample(i % 4, i / 4, 0, 100);
        }
        for (String format : List.of("png", "tiff", "jpeg")) {
            Path file = folder.resolve("a." + format);
            ImageIO.write(gray, format, file.toFile());

            assertEquals(0x646464, photos.read(file).rgb(1, 1), format);
        }
    }

    @Test
    void read_opacity_isLaidOverWhite() throws IOException {
        byte[] samples = {0, 0, 0, 0, 0, 0, 0, (byte) 255, 100, 100, 100, (byte) 128};
        Path file = folder.resolve("a.png");
        new PngWriter().write(file, RawPicture.of(new Size(3, 1), SampleKind.RGBA, samples));

        RgbImage read = photos.read(file);

        assertEquals(0xFFFFFF, read.rgb(0, 0));
        assertEquals(0x000000, read.rgb(1, 0));
        assertEquals(0xB1B1B1, read.rgb(2, 0));
    }

    @Test
    void read_pngWithProfile_isConverted() throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.write(new byte[] {'x', 0, 0});
        try (DeflaterOutputStream out = new DeflaterOutputStream(chunk)) {
            out.write(profile);
        }
        byte[] half = new byte[3];
        Arrays.fill(half, (byte) 128);
        Path file = folder.resolve("a.png");
        new PngWriter()
                .write(
                        file,
                        RawPicture.of(new Size(1, 1), SampleKind.RGB, half),
                        List.of(new PngChunk("iCCP", chunk.toByteArray())));

        // Half of the light is 188 in sRGB.
        assertEquals(188, photos.read(file).rgb(0, 0) & 0xFF, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void read_orientedJpeg_isUpright(int orientation) throws IOException {
        // A bright upper left quarter ends up in the corner that the orientation names.
        BufferedImage stored = new BufferedImage(32, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 16 * 8; i++) {
            stored.setRGB(i % 16, i / 16, 0xFFFFFF);
        }
        Path plain = folder.resolve("plain.jpg");
        ImageIO.write(stored, "jpeg", plain.toFile());
        Path file = folder.resolve("a.jpg");
        Files.write(file, withOrientation(Files.readAllBytes(plain), orientation));

        RgbImage read = photos.read(file);

        int width = orientation >= 5 ? 16 : 32;
        assertEquals(new Size(width, 48 - width), read.size());
        boolean right = List.of(2, 3, 6, 7).contains(orientation);
        boolean bottom = List.of(3, 4, 7, 8).contains(orientation);
        int x = right ? read.size().width() - 4 : 3;
        int y = bottom ? read.size().height() - 4 : 3;
        assertTrue((read.rgb(x, y) & 0xFF) > 200, orientation + "");
        assertTrue((read.rgb(read.size().width() - 1 - x, y) & 0xFF) < 50, orientation + "");
    }

    @Test
    void read_cutShort_isRefused() throws IOException {
        Path file = folder.resolve("a.jpg");
        photos.write(file, noise(new Size(64, 64)));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        FileFormatException e = assertThrows(FileFormatException.class, () -> photos.read(file));

        assertTrue(String.valueOf(e.getMessage()).startsWith("'a.jpg' is cut short"));
    }

    /** Puts an Exif segment with the tag after the start of a JPEG file. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1)
                .putShort((short) 34)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        return ByteBuffer.allocate(jpeg.length + 36)
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static RgbImage noise(Size size) {
        byte[] rgb = new byte[(int) (3 * size.pixels())];
        new Random(1).nextBytes(rgb);
        return RgbImage.of(size, rgb);
    }

    private static RgbImage gradient(Size size) {
        byte[] rgb = new byte[(int) (3 * size.pixels())];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (i / 3 % size.width() * 3);
        }
        return RgbImage.of(size, rgb);
    }

    private static RgbImage rgb(BufferedImage image) {
        byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
        for (int i = 0; i < rgb.length / 3; i++) {
            int colour = image.getRGB(i % image.getWidth(), i / image.getWidth());
            rgb[3 * i] = (byte) (colour >> 16);
            rgb[3 * i + 1] = (byte) (colour >> 8);
            rgb[3 * i + 2] = (byte) colour;
        }
        return RgbImage.of(new Size(image.getWidth(), image.getHeight()), rgb);
    }

    private static int largestDifference(RgbImage a, RgbImage b) {
        byte[] one = a.toBytes();
        byte[] other = b.toBytes();
        int largest = 0;
        for (int i = 0; i < one.length; i++) {
            largest = Math.max(largest, Math.abs((one[i] & 0xFF) - (other[i] & 0xFF)));
        }
        return largest;
    }
}
