package veduta.toy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import veduta.app.Components;
import veduta.app.Registries;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.UserFolders;
import veduta.io.encoding.Encodings;
import veduta.io.encoding.LayoutFiles;
import veduta.io.encoding.ReadOptions;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.layout.LabelMap;
import veduta.tensorfile.SafetensorsWriter;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorType;

/** A segmentation network that no line of the program names is registered by one line. */
@Tag("engine")
final class AddedSegmenterTest {
    @TempDir Path folder;
    private Path network;

    private record Result(int code, String out, String err) {}

    @BeforeEach
    void network() throws Exception {
        network = folders().models().resolve("one-class.safetensors");
        Files.createDirectories(folders().models());
        TensorInfo nothing = TensorInfo.of("nothing", TensorType.F32, 7);
        Map<String, String> metadata =
                Map.of("format", OneClassArchitecture.FORMAT, "palette", "camvid");
        try (SafetensorsWriter writer =
                SafetensorsWriter.create(network, List.of(nothing), metadata)) {
            writer.write("nothing", new float[7]);
            writer.finish();
        }
    }

    private UserFolders folders() {
        return new UserFolders(
                folder.resolve("config"), folder.resolve("cache"), folder.resolve("state"));
    }

    private Result run(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line =
                Components.of(folders(), ToyRegistries.withToys())
                        .commandLine()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err));
        int code = line.execute(Arrays.stream(words).map(String::valueOf).toArray(String[]::new));
        return new Result(code, out.toString(), err.toString());
    }

    @Test
    void segment_installedNetworkOfThePalette_readsThePhoto() throws Exception {
        Size size = new Size(32, 16);
        Path photo = folder.resolve("photo.png");
        new Photos().write(photo, RgbImage.of(size, new byte[3 * (int) size.pixels()]));
        Path layout = folder.resolve("layout.png");
        Result made = run("segment", photo, "-o", layout, "--palette", "camvid", "--to", "indexed");
        assertEquals(0, made.code(), made.err());
        LabelMap read =
                new LayoutFiles(Encodings.all(), new PaletteCatalog(List.of()).all())
                        .read(layout, Optional.of("indexed"), ReadOptions.DEFAULT)
                        .layout();
        assertEquals(size, read.size());
        assertEquals(2, read.label(0, 0));
        assertEquals(2, read.label(15, 15));
        assertEquals(LabelMap.VOID, read.label(16, 0));
    }

    @Test
    void info_networkOfAnAddedKind_isWhatItSays() {
        Result made = run("info", network);
        assertEquals(0, made.code(), made.err());
        JsonObject answer = JsonParser.parseString(made.out()).getAsJsonObject();
        assertEquals("toy that sees one class", answer.get("architecture").getAsString());
        assertEquals(7, answer.get("parameters").getAsInt());
    }

    @Test
    void segment_networkOfAKindThatIsNotThere_isNotFound() throws Exception {
        StringWriter err = new StringWriter();
        int code =
                Components.of(folders(), Registries.usual())
                        .commandLine()
                        .setErr(new PrintWriter(err))
                        .execute("segment", "photo.png", "-o", "layout.png", "--palette", "camvid");
        assertEquals(1, code);
        assertTrue(err.toString().contains("train-segmenter"), err.toString());
    }
}
