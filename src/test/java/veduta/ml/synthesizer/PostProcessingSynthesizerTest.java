package veduta.ml.synthesizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
import veduta.image.Pictures;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelDithering;
import veduta.layout.LabelMap;
import veduta.ml.crn.TestNetworks;
import veduta.ml.crn.UntrainedModel;
import veduta.ml.modelfile.ModelFile;

@Tag("engine")
final class PostProcessingSynthesizerTest {
    private static final Size SIZE = new Size(32, 16);
    private static final EngineOptions OPTIONS =
            new EngineOptions(ComputeDevice.CPU, Precision.FLOAT32, 1);
    @TempDir private static Path folder;
    private static Path plain;
    private static Path noted;

    @BeforeAll
    static void write() throws Exception {
        ModelInfo info = UntrainedModel.tiny("tiny", "cityscapes", 19, 2);
        plain = UntrainedModel.write(folder.resolve("plain.safetensors"), info, 5);
        noted =
                UntrainedModel.write(
                        folder.resolve("noted.safetensors"),
                        info.with(ModelInfo.ROUGHENED, "8,300,x,19"),
                        5);
    }

    private static LabelMap layout(int sky) {
        byte[] labels = new byte[512];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i / 32 < sky ? 10 : 8);
        }
        return LabelMap.of(SIZE, labels);
    }

    private static byte[] bytes(Pictures pictures) {
        byte[] all = new byte[2 * 3 * 512];
        for (int i = 0; i < 2; i++) {
            System.arraycopy(pictures.toImage(i).toBytes(), 0, all, 3 * 512 * i, 3 * 512);
        }
        return all;
    }

    private static Pictures render(Synthesizer model, LabelMap layout) throws Exception {
        return model.render(layout, SIZE, Progress.NONE, new Cancellation());
    }

    @Test
    void roughened_numbersThatAreNoClasses_arePassedOver() throws Exception {
        assertEquals(List.of(8), ModelFile.info(noted).roughened());
        assertEquals(List.of(), ModelFile.info(plain).roughened());
    }

    @Test
    void render_notedModel_seesTheRoughenedLayout() throws Exception {
        try (Synthesizer with = TestNetworks.open(noted, OPTIONS);
                Synthesizer without = TestNetworks.open(plain, OPTIONS)) {
            LabelMap rough = new LabelDithering(List.of(8)).of(layout(6));
            byte[] seen = bytes(render(with, layout(6)));
            assertArrayEquals(bytes(render(without, rough)), seen);
            assertFalse(Arrays.equals(bytes(render(without, layout(6))), seen));
            assertArrayEquals(
                    without.renderUnrounded(rough, SIZE, Progress.NONE, new Cancellation())
                            .toArray(),
                    with.renderUnrounded(layout(6), SIZE, Progress.NONE, new Cancellation())
                            .toArray());
        }
    }

    @Test
    void retouch_nothingChanged_givesThePicturesBack() throws Exception {
        try (Synthesizer with = TestNetworks.open(noted, OPTIONS)) {
            Pictures pictures = render(with, layout(6));
            Pictures again =
                    with.retouch(layout(6), pictures, layout(6), new Cancellation()).orElseThrow();
            assertArrayEquals(bytes(pictures), bytes(again));
            assertTrue(with.fingerprint().length() == 64 && with.device().equals("cpu"));
        }
    }

    @Test
    void render_notedBorder_isWrittenOverFromInside() throws Exception {
        Path bordered = folder.resolve("bordered.safetensors");
        ModelInfo info = ModelFile.info(plain).with(ModelInfo.BORDER, "2");
        UntrainedModel.write(bordered, info, 5);
        try (Synthesizer with = TestNetworks.open(bordered, OPTIONS);
                Synthesizer without = TestNetworks.open(plain, OPTIONS)) {
            Pictures mended = render(with, layout(6));
            Pictures bare = render(without, layout(6));
            float[] values =
                    with.renderUnrounded(layout(6), SIZE, Progress.NONE, new Cancellation())
                            .toArray();
            int changed = 0;
            for (int i = 0; i < 2 * 512; i++) {
                int x = i % 32;
                int y = i / 32 % 16;
                int insideX = Math.max(2, Math.min(29, x));
                int insideY = Math.max(2, Math.min(13, y));
                RgbImage image = mended.toImage(i / 512);
                assertEquals(bare.toImage(i / 512).rgb(insideX, insideY), image.rgb(x, y));
                assertEquals(values[3 * (i + 32 * (insideY - y) + insideX - x)], values[3 * i]);
                changed += image.rgb(x, y) == bare.toImage(i / 512).rgb(x, y) ? 0 : 1;
            }
            assertTrue(changed > 100, changed + " pixels changed");
            Pictures again =
                    with.retouch(layout(6), mended, layout(6), new Cancellation()).orElseThrow();
            assertArrayEquals(bytes(mended), bytes(again));
        }
    }

    @Test
    void border_textThatIsNoWidth_isNone() throws Exception {
        ModelInfo info = ModelFile.info(plain);
        assertEquals(0, info.border());
        assertEquals(0, info.with(ModelInfo.BORDER, "-3").border());
        assertEquals(16, info.with(ModelInfo.BORDER, "99").border());
    }
}
