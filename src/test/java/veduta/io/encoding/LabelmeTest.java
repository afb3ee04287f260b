package veduta.io.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.photo.Photos;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PngWriter;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.layout.ColouredLayout;
import veduta.layout.LabelMap;
import veduta.layout.Layouts;
import veduta.layout.Palette;

/** Files of labelme as it draws them, and as it opens them. */
class LabelmeTest extends EncodingCase {
    private static final String FRAME =
            "{\"version\": \"5.4.1\", \"shapes\": [%s], \"imagePath\": \"img.png\","
                    + " \"imageData\": null, \"imageHeight\": %d, \"imageWidth\": %d}";

    @Test
    void mask_ofTheSegmentingTool_isPaintedWhereItIs() throws IOException {
        byte[] samples = {0, (byte) 255, 0, (byte) 255, (byte) 255, 0};
        byte[] png =
                new PngWriter().toBytes(RawPicture.of(new Size(3, 2), SampleKind.GRAY8, samples));
        DecodedLayout read =
                read(
                        5,
                        3,
                        shape("mask", "[1, 1], [3, 2]")
                                .replace(
                                        "}",
                                        ", \"mask\": \""
                                                + Base64.getEncoder().encodeToString(png)
                                                + "\"}"));

        assertEquals(Layouts.of(".....", "..0..", ".00.."), read.layout());
        assertEquals(List.of(), read.notes());
    }

    @Test
    void mask_thatIsNoPng_isRefused() throws IOException {
        String broken = shape("mask", "[1, 1], [3, 2]").replace("}", ", \"mask\": \"AAAA\"}");
        Path file = file(5, 3, broken);

        assertSentence("'a.json' holds a mask that is no PNG picture.", file);
    }

    @Test
    void turnedRectangle_ofEitherName_isAPolygon() throws IOException {
        for (String kind : List.of("rotation", "oriented_rectangle")) {
            DecodedLayout read = read(5, 5, shape(kind, "[2, 0], [4, 2], [2, 4], [0, 2]"));
            assertEquals(
                    Layouts.of("..0..", ".000.", "00000", ".000.", "..0.."), read.layout(), kind);
        }
    }

    @Test
    void line_isTenPixelsWide() throws IOException {
        DecodedLayout read = read(30, 20, shape("line", "[5, 9], [24, 9]"));

        LabelMap map = read.layout();
        long rows = 0;
        for (int y = 0; y < 20; y++) {
            rows += map.label(10, y) == 0 ? 1 : 0;
        }
        assertEquals(10, rows);
        assertEquals(200, map.counts()[0]);
    }

    @Test
    void lineStrip_isDrawnPieceByPiece() throws IOException {
        LabelMap both = read(60, 60, shape("linestrip", "[5, 9], [40, 9], [40, 50]")).layout();

        assertEquals(0, both.label(20, 9));
        assertEquals(0, both.label(40, 45));
        assertEquals(LabelMap.VOID, both.label(20, 40));
    }

    @Test
    void point_isACircleOfElevenPixels() throws IOException {
        LabelMap map = read(21, 21, shape("point", "[10, 10]")).layout();

        assertEquals(0, map.label(5, 10));
        assertEquals(0, map.label(15, 10));
        assertEquals(LabelMap.VOID, map.label(4, 10));
        assertEquals(LabelMap.VOID, map.label(5, 5));
        // Rows of 5, 7, 9 and 11 pixels: as Pillow's ellipse of that box.
        assertEquals(97, map.counts()[0]);
    }

    @Test
    void otherKinds_arePassedOverCountedAndNamed() throws IOException {
        DecodedLayout read =
                read(
                        5,
                        3,
                        shape("points", "[1, 1], [2, 2]")
                                + ","
                                + shape("points", "[1, 1]")
                                + ","
                                + shape("polygon", "[1, 1], [2, 2]"));

        assertEquals(15, read.layout().counts()[LabelMap.VOID]);
        assertEquals(
                List.of(
                        "3 shapes were passed over for a kind or points without a known area:"
                                + " 2 points, 1 polygon."),
                read.notes());
    }

    @Test
    void size_notInTheFile_isThatOfThePictureBeside() throws IOException {
        new Photos().write(folder.resolve("img.png"), grey(4, 3));
        String text =
                "{\"shapes\": ["
                        + shape("rectangle", "[0, 0], [1, 1]")
                        + "], \"imagePath\": \"..\\\\photos\\\\img.png\", \"imageHeight\": null}";

        assertEquals(new Size(4, 3), files.read(text("a.json", text)).layout().size());
    }

    @Test
    void size_nowhere_namesTheMissingPicture() throws IOException {
        String text =
                "{\"shapes\": ["
                        + shape("rectangle", "[0, 0], [1, 1]")
                        + "], \"imagePath\": \"gone.jpg\"}";

        assertSentence(
                "'a.json' does not say how large its picture is, and gone.jpg is not beside it.",
                text("a.json", text));
    }

    @Test
    void otherCharacterSets_areNamed() throws IOException {
        String text =
                FRAME.formatted(shape("point", "[1, 1]").replace("road", "\u9053\u8def"), 3, 5);
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_16,
                        StandardCharsets.UTF_16LE,
                        Charset.forName("GBK"))) {
            Path file = folder.resolve("a.json");
            Files.write(file, text.getBytes(charset));
            assertSentence("'a.json' is not UTF-8; save it as UTF-8.", file);
        }
    }

    @Test
    void written_withoutPicture_holdsOneOfItsColours() throws IOException {
        Path file = folder.resolve("street.json");
        Palette palette = palette("cityscapes");
        LabelMap layout = Layouts.of("0012", ".012");
        files.write(layout, palette, "labelme", file);

        JsonObject json = json(file);
        assertEquals("street.png", json.get("imagePath").getAsString());
        Path inside = folder.resolve("inside.png");
        Files.write(inside, Base64.getDecoder().decode(json.get("imageData").getAsString()));
        assertEquals(ColouredLayout.of(layout, palette, layout.size()), new Photos().read(inside));
        assertTrue(json.get("shapes").toString().contains("\"__ignore__\""), json::toString);
        assertEquals(layout, files.read(file).layout());
    }

    @Test
    void written_besideItsPhoto_namesIt() throws IOException {
        new Photos().write(folder.resolve("street.jpg"), grey(4, 2));
        Path file = folder.resolve("street.json");
        files.write(Layouts.of("0012", ".012"), palette("cityscapes"), "labelme", file);

        assertEquals("street.jpg", json(file).get("imagePath").getAsString());
        assertTrue(json(file).get("imageData").isJsonNull());
    }

    /** Files that this program wrote before it followed the reference tools. */
    @Test
    void read_formerFile_followsTheEdgesOfPixels() throws IOException {
        String former =
                "{\"imgHeight\":2,\"imgWidth\":3,\"veduta_palette\":\"cityscapes\",\"objects\":["
                        + "{\"label\":\"road\",\"polygon\":[[0,0],[3,0],[3,2],[0,2]]},"
                        + "{\"label\":\"sidewalk\",\"polygon\":[[1,0],[2,0],[2,1],[1,1]]}]}";

        assertEquals(
                Layouts.of("010", "000"),
                files.read(text("a_gtFine_polygons.json", former)).layout());
    }

    /** The reference tools do not draw what has a negative id. */
    @Test
    void read_licencePlate_leavesTheCar() throws IOException {
        String text =
                "{\"imgHeight\":1,\"imgWidth\":3,\"objects\":["
                        + "{\"label\":\"car\",\"polygon\":[[0,0],[2,0],[0,0]]},"
                        + "{\"label\":\"license plate\",\"polygon\":[[1,0],[1,0],[1,0]]}]}";

        DecodedLayout read = files.read(text("a_gtFine_polygons.json", text));
        byte[] cars = {13, 13, 13};
        assertArrayEquals(cars, read.layout().toBytes());
    }

    private static String shape(String kind, String points) {
        return "{\"label\": \"road\", \"shape_type\": \""
                + kind
                + "\", \"points\": ["
                + points
                + "]}";
    }

    private Path file(int width, int height, String shapes) throws IOException {
        return text("a.json", FRAME.formatted(shapes, height, width));
    }

    private DecodedLayout read(int width, int height, String shapes) throws IOException {
        return files.read(
                file(width, height, shapes),
                Optional.of("labelme"),
                ReadOptions.palette("cityscapes"));
    }

    private void assertSentence(String sentence, Path file) {
        FileFormatException fault = assertThrows(FileFormatException.class, () -> files.read(file));
        assertEquals(sentence, fault.getMessage());
    }

    private static JsonObject json(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }

    private static Palette palette(String key) {
        return SampleFiles.PALETTES.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static RgbImage grey(int width, int height) {
        return RgbImage.of(new Size(width, height), new byte[3 * width * height]);
    }
}
