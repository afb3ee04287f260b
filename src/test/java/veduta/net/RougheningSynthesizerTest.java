package veduta.net;

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
import veduta.image.Pictures;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Roughening;
import veduta.synthesis.Cancellation;
import veduta.synthesis.ComputeDevice;
import veduta.synthesis.EngineOptions;
import veduta.synthesis.ModelCard;
import veduta.synthesis.Precision;
import veduta.synthesis.Progress;
import veduta.synthesis.Synthesizer;

@Tag("engine")
final class RougheningSynthesizerTest {
    private static final Size SIZE = new Size(32, 16);
    private static final EngineOptions OPTIONS =
            new EngineOptions(ComputeDevice.CPU, Precision.FLOAT32, 1);
    @TempDir private static Path folder;
    private static Path plain;
    private static Path noted;

    @BeforeAll
    static void write() throws Exception {
        ModelCard card = UntrainedModel.tiny("tiny", "cityscapes", 19, 2);
        plain = UntrainedModel.write(folder.resolve("plain.safetensors"), card, 5);
        noted =
                UntrainedModel.write(
                        folder.resolve("noted.safetensors"),
                        card.with(ModelCard.ROUGHENED, "8,300,x,19"),
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
        assertEquals(List.of(8), ModelFile.card(noted).roughened());
        assertEquals(List.of(), ModelFile.card(plain).roughened());
    }

    @Test
    void render_notedModel_seesTheRoughenedLayout() throws Exception {
        try (Synthesizer with = CrnSynthesizer.open(noted, OPTIONS);
                Synthesizer without = CrnSynthesizer.open(plain, OPTIONS)) {
            LabelMap rough = new Roughening(List.of(8)).of(layout(6));
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
        try (Synthesizer with = CrnSynthesizer.open(noted, OPTIONS)) {
            Pictures pictures = render(with, layout(6));
            Pictures again =
                    with.retouch(layout(6), pictures, layout(6), new Cancellation()).orElseThrow();
            assertArrayEquals(bytes(pictures), bytes(again));
            assertTrue(with.fingerprint().length() == 64 && with.device().equals("cpu"));
        }
    }
}
