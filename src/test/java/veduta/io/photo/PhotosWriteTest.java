package veduta.io.photo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.io.photo.TestPictures.rgb;
import static veduta.io.photo.TestPictures.seenByImageIo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.raster.FileFormatException;

class PhotosWriteTest {
    private static final RgbImage PICTURE = rgb(2, 2, 0x010203, 0xFF8000, 0x00FF7F, 0xFEFDFC);

    @TempDir private Path folder;

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void write_png_isReadBackExactly() throws IOException {
        Path file = folder.resolve("Photo.PNG");
        new Photos().write(file, PICTURE);
        assertEquals(PICTURE, new Photos().read(file));
        assertEquals(PICTURE, seenByImageIo(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void write_jpeg_keepsColoursOfSinglePixelsApart() throws IOException {
        int[] colours = new int[15 * 9];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = i % 15 % 2 == 0 ? 0xC02020 : 0x2020C0;
        }
        Path file = folder.resolve("photo.jpg");
        new Photos().write(file, rgb(15, 9, colours));
        RgbImage seen = new Photos().read(file);
        assertEquals(new Size(15, 9), seen.size());
        for (int i = 0; i < colours.length; i++) {
            int colour = seen.rgb(i % 15, i / 15);
            for (int shift = 0; shift < 24; shift += 8) {
                int difference = (colour >> shift & 0xFF) - (colours[i] >> shift & 0xFF);
                assertTrue(Math.abs(difference) < 24, "off by " + difference + " at " + i);
            }
        }
        assertEquals(List.of(file), files());
    }

    @Test
    void write_tiff_isReadBackExactlyAndKeepsTheDescription() throws IOException {
        Path file = folder.resolve("photo.TIFF");
        new Photos().write(file, PICTURE, "{\"model\":\"Straße\"}");
        assertEquals(PICTURE, new Photos().read(file));
        assertEquals(PICTURE, seenByImageIo(file));
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertTrue(bytes.contains("{\"model\":\"Stra\\u00dfe\"}\0"));
        assertEquals(List.of(file), files());
    }

    @Test
    void write_twice_givesTheSameBytes() throws IOException {
        for (String ending : List.of(".png", ".jpeg", ".tif")) {
            new Photos().write(folder.resolve("a" + ending), PICTURE);
            new Photos().write(folder.resolve("b" + ending), PICTURE);
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("a" + ending)),
                    Files.readAllBytes(folder.resolve("b" + ending)));
        }
    }

    @Test
    void write_otherEnding_isRefused() throws IOException {
        Path file = folder.resolve("photo.bmp");
        FileFormatException fault =
                assertThrows(FileFormatException.class, () -> new Photos().write(file, PICTURE));
        assertEquals(
                "'photo.bmp' cannot be written; choose a name that ends in .png, .jpg or .tif.",
                fault.getMessage());
        assertEquals(List.of(), files());
    }

    @Test
    void write_tooWideForJpeg_isRefused() throws IOException {
        Path file = folder.resolve("photo.jpg");
        RgbImage wide = rgb(65_501, 1, new int[65_501]);
        FileFormatException fault =
                assertThrows(FileFormatException.class, () -> new Photos().write(file, wide));
        assertTrue(fault.getMessage().contains("more than 65500 pixels a side"));
        assertEquals(List.of(), files());
    }
}
