package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veduta.shared.SharedFiles;

/** Every street layout at hand is recognised, and rendered by the bundled model. */
@Tag("engine")
final class KnownLayoutsRenderTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "crn-official/Label256Full, cityscapes-color, 4",
        "crn-official/Label512Full, cityscapes-color, 4",
        "crn-official/Label1024Full, cityscapes-color, 4",
        "labelIds, cityscapes-label-ids, 8",
        "instanceIds, cityscapes-instance-ids, 8"
    })
    void render_everyLayout_givesAPicture(String name, String encoding, int count)
            throws Exception {
        Path layouts = SharedFiles.require("data/layouts/" + name);
        Program program = Program.in(folder);
        List<Path> files = pictures(layouts);
        assertEquals(count, files.size());
        for (Path file : files) {
            Program.Result result = program.run("inspect", file);
            assertEquals(0, result.code(), result.err());
            String first =
                    JsonParser.parseString(result.out())
                            .getAsJsonObject()
                            .getAsJsonArray("encodings")
                            .get(0)
                            .getAsJsonObject()
                            .get("key")
                            .getAsString();
            assertEquals(encoding, first, file.toString());
        }
        Path out = folder.resolve("out");
        Files.createDirectories(out);
        Program.Result done = program.run("render", layouts, "-o", out, "--model", "street");
        assertEquals(0, done.code(), done.err());
        List<Path> rendered = pictures(out);
        assertEquals(count, rendered.size());
        for (Path picture : rendered) {
            BufferedImage read = ImageIO.read(picture.toFile());
            assertEquals(512, read.getWidth());
            assertEquals(256, read.getHeight());
            assertTrue(isNoFlatColour(read), picture.toString());
        }
    }

    private static boolean isNoFlatColour(BufferedImage picture) {
        return Arrays.stream(
                                picture.getRGB(
                                        0,
                                        0,
                                        picture.getWidth(),
                                        picture.getHeight(),
                                        null,
                                        0,
                                        picture.getWidth()))
                        .distinct()
                        .count()
                > 1000;
    }

    private static List<Path> pictures(Path directory) throws Exception {
        try (Stream<Path> inside = Files.list(directory)) {
            return inside.filter(file -> file.toString().endsWith(".png")).sorted().toList();
        }
    }
}
