package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.cli.Answers.assertDone;
import static veduta.cli.Answers.assertRefused;
import static veduta.cli.Answers.assertUsage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.photo.Photos;
import veduta.io.photo.RecipePng;
import veduta.layout.LabelMap;
import veduta.tensorfile.NpyReader;

final class RenderCommandTest extends RenderCase {
    @Test
    void render_png_hasModelSizeRecipeAndLayout() throws Exception {
        assertDone(program.render(street, file("a.png")));
        assertEquals(new Size(32, 16), new Photos().read(file("a.png")).size());
        RecipePng.Content content = new RecipePng().read(file("a.png"));
        assertEquals(SampleFiles.street(), content.layout().orElseThrow());
        String recipe = content.texts().get("Veduta-Recipe");
        assertTrue(recipe.contains("\"size\":\"32x16\""), recipe);
        assertTrue(recipe.contains("\"palette\":\"cityscapes\""), recipe);
        assertTrue(recipe.contains("\"picture\":1"), recipe);
    }

    /** The sample's last pixel is void. */
    @Test
    void render_fillVoid_closesItBeforeRendering() throws Exception {
        assertDone(program.render(street, file("a.png"), "--fill-void", "2"));
        byte[] filled = SampleFiles.street().toBytes();
        filled[799] = filled[798];
        assertEquals(
                LabelMap.of(new Size(40, 20), filled),
                new RecipePng().read(file("a.png")).layout().orElseThrow());
        Program.Result below =
                program.run("render", street, "-o", file("b.png"), "--fill-void", "-1");
        assertEquals(2, below.code());
        assertTrue(below.err().contains("--fill-void must be at least 0."), below.err());
        Program.Result again =
                program.run("render", "--again", file("a.png"), "-o", file("c.png"), "--fill-void");
        assertEquals(2, again.code());
    }

    @Test
    void render_npy_holdsTheUnclippedCollection() throws Exception {
        assertDone(program.render(street, file("a.npy")));
        NpyReader values = NpyReader.open(file("a.npy"));
        assertEquals(List.of(3L, 16L, 32L, 3L), values.shape());
        assertDone(program.render(street, file("a.png"), "--image", "3"));
        float red = values.floats()[2 * 16 * 32 * 3];
        int expected = (int) Math.floor(Math.max(0, Math.min(255, red)) + 0.5);
        assertEquals(expected, new Photos().read(file("a.png")).rgb(0, 0) >> 16);
    }

    @Test
    void render_all_writesANumberedFileEach() throws Exception {
        assertDone(program.render(street, file("a.png"), "--image", "all"));
        for (int number = 1; number <= 3; number++) {
            assertTrue(Files.exists(file("a-" + number + ".png")));
        }
        assertFalse(Files.exists(file("a.png")));
        assertNotEquals(new Photos().read(file("a-1.png")), new Photos().read(file("a-2.png")));
    }

    @Test
    void render_jpeg_isWritten() throws Exception {
        assertDone(program.render(street, file("a.jpg")));
        assertEquals(new Size(32, 16), new Photos().read(file("a.jpg")).size());
    }

    @Test
    void render_severalWithOneBroken_rendersTheOthersAndReports() throws Exception {
        Path layouts = Files.createDirectory(file("layouts"));
        SampleFiles.street(layouts.resolve("one.png"), "cityscapes-color");
        Files.writeString(layouts.resolve("two.png"), "no picture");
        SampleFiles.street(layouts.resolve("three_labelIds.png"), "cityscapes-label-ids");
        Program.Result result =
                program.run("render", layouts, street, "-o", file("out"), "--model", "tiny");
        assertEquals(1, result.code());
        assertTrue(Files.exists(file("out/one.png")));
        assertTrue(Files.exists(file("out/three_labelIds.png")));
        assertTrue(Files.exists(file("out/street.png")));
        assertFalse(Files.exists(file("out/two.png")));
        assertTrue(result.err().contains("two.png"), result.err());
        assertTrue(result.err().contains("1 of 4 layouts were not rendered."), result.err());
        assertEquals(
                new Photos().read(file("out/one.png")),
                new Photos().read(file("out/three_labelIds.png")));
    }

    @Test
    void render_severalOfOneName_keepsThemApart() throws Exception {
        Path other = Files.createDirectory(file("other"));
        SampleFiles.street(other.resolve("street.png"), "cityscapes-color");
        assertDone(program.run("render", street, other, "-o", file("out"), "--model", "tiny"));
        assertTrue(Files.exists(file("out/street.png")));
        assertTrue(Files.exists(file("out/street-2.png")));
    }

    @Test
    void render_withoutModel_takesTheOneOfThePalette() throws Exception {
        Path rooms = file("rooms_nyu13.png");
        assertEquals(
                1,
                program.run("convert", street, "-o", rooms, "--to", "nyu13").code(),
                "a street is no room");
        assertDone(
                program.run(
                        "render",
                        street,
                        "-o",
                        file("a.png"),
                        "--palette",
                        "nyu13",
                        "--encoding",
                        "palette-color"));
        String recipe = new RecipePng().read(file("a.png")).texts().get("Veduta-Recipe");
        assertTrue(recipe.contains("\"model\":\"rooms\""), recipe);
    }

    @Test
    void render_paletteWithoutModel_isRefused() throws Exception {
        assertRefused(
                "No model is installed for layouts of the palette 'camvid'; name a model file with"
                        + " --model, or train one.",
                program.run(
                        "render",
                        street,
                        "-o",
                        file("a.png"),
                        "--palette",
                        "camvid",
                        "--encoding",
                        "palette-color"));
    }

    @Test
    void render_layoutOfAnotherPalette_isRefused() throws Exception {
        Program.Result result =
                program.run("render", street, "-o", file("a.png"), "--model", "rooms");
        assertRefused(
                "'street.png' looks like 'cityscapes-color', which does not fit the palette"
                        + " 'nyu13'; choose another model, or name the --palette or --encoding.",
                result);
        assertRefused(
                "The layout is of the palette 'cityscapes' with 19 classes, but the model 'rooms'"
                        + " reads 'nyu13' with 13; choose another model or palette.",
                program.run(
                        "render",
                        street,
                        "-o",
                        file("a.png"),
                        "--model",
                        "rooms",
                        "--encoding",
                        "cityscapes-color"));
    }

    @Test
    void render_pictureBeyondTheCollection_isRefused() throws Exception {
        assertRefused(
                "The model makes 3 pictures of a layout, so there is no picture 4.",
                program.render(street, file("a.png"), "--image", "4"));
    }

    @Test
    void render_sizeThatDoesNotFit_isRefused() throws Exception {
        assertRefused(
                "This model makes pictures whose sides are multiples of 4, not 33x16; try 32x16.",
                program.render(street, file("a.png"), "--size", "33x16"));
    }

    @Test
    void render_missingLayout_isRefused() throws Exception {
        Program.Result result =
                program.run("render", file("none.png"), "-o", file("a.png"), "--model", "tiny");
        assertEquals(1, result.code());
        assertTrue(result.err().contains("none.png"), result.err());
        assertEquals(1, result.err().strip().lines().count(), result.err());
    }

    @Test
    void render_unknownEnding_exitsWithTwo() throws Exception {
        assertUsage(
                file("a.txt")
                        + " must end in .png, .jpg, .tif or .npy, or be a folder that exists.",
                program.render(street, file("a.txt")));
        assertUsage(
                "Several layouts need a folder to go to, and " + file("a.png") + " is a file name.",
                program.run("render", street, street, "-o", file("a.png"), "--model", "tiny"));
        assertUsage(
                file("a.txt")
                        + " must end in .png, .jpg, .tif or .npy, or be a folder that exists.",
                program.run("render", "--again", street, "-o", file("a.txt")));
    }

    @Test
    void render_unknownNames_exitWithTwo() {
        Program.Result encoding =
                program.run("render", street, "-o", file("a.png"), "--encoding", "nonsense");
        assertEquals(2, encoding.code());
        assertTrue(
                encoding.err().startsWith("There is no encoding 'nonsense'; choose one of"),
                encoding.err());
        Program.Result palette =
                program.run("render", street, "-o", file("a.png"), "--palette", "nonsense");
        assertEquals(2, palette.code());
        assertTrue(
                palette.err().startsWith("There is no palette 'nonsense'; choose one of"),
                palette.err());
        assertFalse(Files.exists(file("a.png")));
    }

    @Test
    void render_frameOfAFileThatHoldsOne_isRefused() throws Exception {
        assertRefused(
                "'street.png' holds one layout as cityscapes-color, so there is no frame 2.",
                program.render(street, file("a.png"), "--frame", "2"));
        assertEquals(2, program.run("render", street, "-o", file("a.png"), "--frame", "0").code());
    }

    @Test
    void render_wrongUsage_exitsWithTwo() throws Exception {
        assertEquals(2, program.run("render", street).code());
        assertEquals(2, program.run("render", "-o", file("a.png")).code());
        assertEquals(2, program.run("render", street, "-o", file("a.png"), "--image", "0").code());
        Program.Result size = program.run("render", street, "-o", file("a.png"), "--size", "big");
        assertEquals(2, size.code());
        assertTrue(size.err().contains("'big' is not a size; write it like 512x256."), size.err());
    }

    /** The street as a colour picture whose every other pixel is one step off. */
    private Path slightlyOff() throws Exception {
        byte[] rgb = new Photos().read(street).toBytes();
        for (int i = 0; i < rgb.length; i += 6) {
            rgb[i] = (byte) ((rgb[i] & 0xFF) == 255 ? 254 : (rgb[i] & 0xFF) + 1);
        }
        Path file = file("off.png");
        new Photos().write(file, RgbImage.of(SampleFiles.street().size(), rgb));
        return file;
    }

    @Test
    void render_coloursSlightlyOff_areSnappedAndReported() throws Exception {
        Path off = slightlyOff();
        for (Object[] model : new Object[][] {{}, {"--model", "tiny"}}) {
            List<Object> words = new ArrayList<>(List.of("render", off, "-o", file("a.png")));
            words.addAll(List.of(model));
            Program.Result result = program.run(words.toArray());
            assertDone(result);
            assertTrue(result.err().contains("pixels of no known class"), result.err());
            assertEquals(
                    SampleFiles.street(),
                    new RecipePng().read(file("a.png")).layout().orElseThrow());
        }
    }

    @Test
    void render_sizeBeyondAllMemory_isRefusedInOneSentence() {
        Program.Result result = program.render(street, file("a.png"), "--size", "65536x65536");
        assertRefused(
                "65536x65536 is too large for one pass of this model; pictures may have up to 26"
                        + " megapixels.",
                result);
    }

    /** Whole where the memory suffices, which it does here. */
    @Test
    void render_inBands_givesTheWholePictures() throws Exception {
        List<float[]> values = new ArrayList<>();
        for (String bands : List.of("1", "3", "auto")) {
            assertDone(
                    program.run(
                            "render",
                            street,
                            "-o",
                            file(bands + ".npy"),
                            "--model",
                            "tiny",
                            "--precision",
                            "float32",
                            "--bands",
                            bands));
            values.add(NpyReader.open(file(bands + ".npy")).floats());
        }
        assertArrayEquals(values.get(0), values.get(1), 1e-3f);
        assertFalse(Arrays.equals(values.get(0), values.get(1)), "these were not in bands");
        assertArrayEquals(values.get(0), values.get(2));
    }

    @Test
    void render_noNumberOfBands_exitsWithTwo() throws Exception {
        Program.Result none = program.run("render", street, "-o", file("a.png"), "--bands", "0");
        assertEquals(2, none.code());
        assertTrue(none.err().contains("There is at least one band."), none.err());
    }

    @Test
    void render_negativeThreads_exitsWithTwo() {
        Program.Result result =
                program.run("render", street, "-o", file("a.png"), "--threads", "-3");
        assertEquals(2, result.code());
    }
}
