package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veduta.api.model.ModelInfo;
import veduta.api.model.NetworkConfig;
import veduta.api.model.NetworkOptions;
import veduta.image.Size;
import veduta.ml.crn.TestNetworks;
import veduta.ml.crn.UntrainedModel;

/**
 * The memory that 'info' estimates for renders is what they take, in processes of their own. With a
 * single processor the virtual machine collects garbage in another way and takes less memory, so
 * that estimates are up to a fifth too high.
 */
@Tag("engine")
@Tag("large")
@EnabledOnOs(OS.LINUX)
final class RenderMemoryForecastTest {
    private static final double TOLERANCE = 0.15;

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "encoder-decoder, 64, 512x256",
        "encoder-decoder, 32, 256x128",
        "pix2pix, 64, 512x256",
        "pix2pix, 32, 256x128",
        "gan-segmentation, 64, 512x256",
        "gan-segmentation, 32, 256x128",
        "full-resolution, 64, 512x256",
        "full-resolution, 48, 256x128"
    })
    void info_networksOfTheComparison_areWithinFifteenPercent(
            String architecture, int width, String size) throws Exception {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "one processor");
        Program program = Program.in(folder);
        NetworkConfig network =
                TestNetworks.ARCHITECTURES
                        .of(architecture)
                        .config(
                                new NetworkOptions(
                                        "cityscapes", 19, 1, Size.parse(size), List.of(width)));
        Path model =
                UntrainedModel.write(
                        folder.resolve("model.safetensors"),
                        new ModelInfo("model", network, Map.of()),
                        3);
        JsonObject estimated =
                json(program.run("info", model))
                        .getAsJsonObject("cost")
                        .getAsJsonObject("memoryMegabytes");
        JsonObject measured = json(program.run("bench", "memory", "--model", model));
        for (JsonElement each : measured.getAsJsonArray("renders")) {
            JsonObject render = each.getAsJsonObject();
            double expected = estimated.get(render.get("precision").getAsString()).getAsDouble();
            double peak = render.get("peakMegabytes").getAsDouble();
            assertEquals(peak, expected, TOLERANCE * peak, render.toString());
        }
    }

    private static JsonObject json(Program.Result result) {
        Answers.assertDone(result);
        return JsonParser.parseString(result.out()).getAsJsonObject();
    }
}
