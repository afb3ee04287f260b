package veduta.ml.segmentation.espnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.api.compute.EngineOptions;
import veduta.api.inference.Segmentation;
import veduta.image.PhotoPlanes;
import veduta.image.PixelRect;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.layout.LabelMap;
import veduta.ml.crn.TestNetworks;
import veduta.ml.crn.published.WeightImport;
import veduta.ml.engine.TorchEngine;
import veduta.shared.SharedFiles;
import veduta.tensorfile.NpyReader;
import veduta.tensorfile.SafetensorsFile;

/** The published networks against what PyTorch computes with them. */
@Tag("engine")
final class EspNetReferenceTest {
    private static final Size SIZE = new Size(512, 256);
    private static final int STEP = 8;
    private static final int FIRST = 3;

    @TempDir private Path folder;

    private Path imported(String scale) throws Exception {
        Path source =
                SharedFiles.require(
                        "data/weights/espnetv2/espnetv2_s_" + scale + "_city_512x256.pth");
        Path target = folder.resolve("espnetv2.safetensors");
        new WeightImport(new PaletteCatalog(List.of()).all(), TestNetworks.SEGMENTERS)
                .run(source, target, Map.of());
        return target;
    }

    @ParameterizedTest
    @CsvSource({"1.0, 234010", "2.0, 789242"})
    void info_published_hasTheAuthorsCount(String scale, long parameters) throws Exception {
        assertEquals(
                parameters, TestNetworks.segmenter(imported(scale)).orElseThrow().parameters());
    }

    @ParameterizedTest
    @ValueSource(strings = {"street", "crossing"})
    void logits_referencePicture_areThoseOfPyTorch(String name) throws Exception {
        Path file = imported("2.0");
        RgbImage picture = reference(name);
        float[] wanted =
                NpyReader.open(
                                SharedFiles.require(
                                        "data/weights/espnetv2/reference/" + name + ".logits.npy"))
                        .floats();
        float[] made = logits(file, picture);
        int outputs = made.length / (int) SIZE.pixels();
        double largest = 0;
        for (float value : wanted) {
            largest = Math.max(largest, Math.abs(value));
        }
        double off = 0;
        int at = 0;
        for (int output = 0; output < outputs; output++) {
            for (int y = FIRST; y < SIZE.height(); y += STEP) {
                for (int x = FIRST; x < SIZE.width(); x += STEP) {
                    int place = (output * SIZE.height() + y) * SIZE.width() + x;
                    off = Math.max(off, Math.abs(made[place] - wanted[at++]));
                }
            }
        }
        assertEquals(wanted.length, at);
        assertTrue(off < 1e-3 * largest, off + " of " + largest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"street", "crossing"})
    void read_referencePicture_givesTheClassesOfPyTorch(String name) throws Exception {
        Path file = imported("2.0");
        RgbImage classes =
                new Photos()
                        .read(
                                SharedFiles.require(
                                        "data/weights/espnetv2/reference/"
                                                + name
                                                + ".classes.png"));
        try (Segmentation network = TestNetworks.SEGMENTERS.open(file, EngineOptions.AUTO)) {
            LabelMap read = network.read(reference(name));
            int differing = 0;
            for (int y = 0; y < SIZE.height(); y++) {
                for (int x = 0; x < SIZE.width(); x++) {
                    int output = classes.rgb(x, y) & 0xFF;
                    int wanted = output == 19 ? LabelMap.VOID : output;
                    differing += read.label(x, y) == wanted ? 0 : 1;
                }
            }
            // Where two logits are equal but for rounding, either may win.
            assertTrue(differing <= 3, differing + " pixels differ");
        }
    }

    private static RgbImage reference(String name) throws Exception {
        return new Photos()
                .read(SharedFiles.require("data/weights/espnetv2/reference/" + name + ".png"));
    }

    private static float[] logits(Path file, RgbImage picture) throws Exception {
        try (TorchEngine torch = TorchEngine.open(Device.cpu());
                SafetensorsFile source = SafetensorsFile.open(file);
                NDManager scope = torch.scope()) {
            TorchEngine.recordGradients(false);
            float[] planes = PhotoPlanes.of(picture, PixelRect.of(SIZE), SIZE, false);
            NDArray input = scope.create(planes, new Shape(1, 3, SIZE.height(), SIZE.width()));
            return new EspNetArchitecture().load(torch, source).logits(scope, input).toFloatArray();
        }
    }
}
