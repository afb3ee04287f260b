package veduta.ml.crn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.Cancellation;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.Progress;
import veduta.api.inference.Synthesizer;
import veduta.api.model.ModelInfo;
import veduta.image.Luma;
import veduta.image.PictureValues;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ml.architecture.OutputColours;
import veduta.ml.modelfile.ModelFile;
import veduta.ml.modelfile.ModelFileSource;

@Tag("engine")
final class OutputColoursTest {
    private static final OutputColours COLOURS =
            new OutputColours(
                    new veduta.ml.architecture.Network.OutputLayer("head.weight", "head.bias"), 3);
    private static final Size SIZE = new Size(32, 16);
    private static final ModelInfo INFO = UntrainedModel.tiny("tiny", "cityscapes", 19, 3);
    @TempDir private static Path folder;
    private static Path model;

    @BeforeAll
    static void writeModel() throws Exception {
        model = UntrainedModel.write(folder.resolve("tiny.safetensors"), INFO, 3);
    }

    private static PictureValues render(Path file) throws Exception {
        EngineOptions options = new EngineOptions(ComputeDevice.CPU, Precision.FLOAT32, 1);
        try (Synthesizer open = TestNetworks.open(file, options)) {
            byte[] labels = new byte[512];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = (byte) (i % 32 / 8);
            }
            return open.renderUnrounded(
                    LabelMap.of(SIZE, labels), SIZE, Progress.NONE, new Cancellation());
        }
    }

    private static void write(Path to, Map<String, float[]> weights) throws Exception {
        try (ModelFileSource source = ModelFileSource.open(model)) {
            ModelFile.write(to, INFO, source.parameters(), weights);
        }
    }

    @Test
    void move_greenOfTheSecondPicture_movesNothingElse() throws Exception {
        Map<String, float[]> weights = ModelFile.tensors(model);
        COLOURS.move(weights, 1, 1, 0.5, 40);
        Path moved = folder.resolve("moved.safetensors");
        write(moved, weights);
        float[] before = render(model).toArray();
        float[] after = render(moved).toArray();
        int picture = 3 * 512;
        for (int i = 0; i < before.length; i++) {
            boolean green = i / picture == 1 && i % 3 == 1;
            double wanted = green ? 0.5 * before[i] + 40 : before[i];
            assertEquals(wanted, after[i], 0.01, "value " + i);
        }
    }

    @Test
    void enrich_thirdPicture_keepsItsLumaAndMeanColour() throws Exception {
        double[] mean = {120, 90, 70};
        Map<String, float[]> weights = ModelFile.tensors(model);
        COLOURS.enrich(weights, 2, 2.5, mean);
        Path rich = folder.resolve("rich.safetensors");
        write(rich, weights);
        float[] before = render(model).toArray();
        float[] after = render(rich).toArray();
        int third = 2 * 3 * 512;
        double meanLuma = Luma.of(mean[0], mean[1], mean[2]);
        for (int i = 0; i < third; i++) {
            assertEquals(before[i], after[i], 0, "value " + i);
        }
        for (int i = third; i < before.length; i += 3) {
            double luma = Luma.of(before[i], before[i + 1], before[i + 2]);
            for (int channel = 0; channel < 3; channel++) {
                double tint = mean[channel] - meanLuma;
                double wanted = luma + tint + 2.5 * (before[i + channel] - luma - tint);
                assertEquals(wanted, after[i + channel], 0.02, "value " + (i + channel));
            }
        }
    }
}
