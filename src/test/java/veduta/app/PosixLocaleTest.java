package veduta.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.encoding.Encodings;
import veduta.io.encoding.LayoutFiles;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/** The program without its start script in a locale that cannot show the names of some files. */
@EnabledOnOs(OS.LINUX)
class PosixLocaleTest {
    private static final String NAME = "\u8857";

    @TempDir Path folder;

    @BeforeEach
    void write() throws IOException {
        PaletteCatalog palettes = new PaletteCatalog(List.of());
        Palette palette = palettes.find("cityscapes").orElseThrow();
        Path label = Files.createDirectories(folder.resolve("pairs/label"));
        Path photo = Files.createDirectories(folder.resolve("pairs/photo"));
        for (String name : List.of("b", NAME)) {
            new LayoutFiles(Encodings.all(), palettes.all())
                    .write(
                            LabelMap.filled(new Size(64, 32), 10),
                            palette,
                            "cityscapes-color",
                            label.resolve(name + ".png"));
            new Photos()
                    .write(
                            photo.resolve(name + ".jpg"),
                            RgbImage.of(new Size(64, 32), new byte[3 * 64 * 32]));
        }
    }

    @Test
    void checkPairs_goodPhotos_areNotCalledDamaged() throws Exception {
        Result result = run("check-pairs", path("pairs"));

        assertEquals(0, result.code(), result.err());
        JsonObject answer = JsonParser.parseString(result.out()).getAsJsonObject();
        assertEquals(2, answer.get("pairs").getAsInt());
        assertEquals(0, answer.getAsJsonArray("broken").size());
    }

    @Test
    @Tag("engine")
    void render_folder_rendersAllAndNamesThemAsItCan() throws Exception {
        Result result =
                run(
                        "render",
                        path("pairs/label"),
                        "-o",
                        path("out"),
                        "--model",
                        "street",
                        "--size",
                        "256x128");

        assertEquals(0, result.code(), result.err());
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertEquals(
                    List.of("___.png", "b.png"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertEquals(1, result.err().lines().filter(line -> line.contains("LC_ALL")).count());
    }

    @Test
    void inspect_nameThatCannotBeShown_saysWhatToSet() throws Exception {
        Result result = run("inspect", path("pairs/label/" + NAME + ".png"));

        assertEquals(2, result.code());
        assertTrue(result.err().contains("set LC_ALL=C.UTF-8."), result.err());
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private record Result(int code, String out, String err) {}

    private Result run(String... words) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Launcher.class.getName());
        command.addAll(List.of(words));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("LC_ALL", "C");
        Path errors = folder.resolve("errors.txt");
        process.redirectError(errors.toFile());
        Process running = process.start();
        String out = new String(running.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        int code = running.waitFor();
        return new Result(code, out, Files.readString(errors, StandardCharsets.ISO_8859_1));
    }
}
