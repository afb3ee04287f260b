package veduta.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.Device;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Layouts;
import veduta.synthesis.Cancellation;
import veduta.synthesis.ComputeDevice;
import veduta.synthesis.EngineOptions;
import veduta.synthesis.ModelCard;
import veduta.synthesis.Precision;
import veduta.synthesis.Progress;
import veduta.synthesis.SynthesisException;
import veduta.synthesis.Synthesizer;

@Tag("engine")
final class DevicesTest {
    @TempDir private Path folder;

    private static boolean hasCard() throws SynthesisException {
        return Devices.choose(ComputeDevice.AUTO).isGpu();
    }

    @Test
    void choose_processor_isTheProcessor() throws Exception {
        assertEquals(Device.cpu(), Devices.choose(ComputeDevice.CPU));
    }

    @Test
    void choose_cardWhereThereIsNone_isRefusedWithTheReason() throws Exception {
        assumeFalse(hasCard(), "This machine has an NVIDIA graphics card.");
        String told =
                assertThrows(SynthesisException.class, () -> Devices.choose(ComputeDevice.GPU))
                        .getMessage();
        assertTrue(told.endsWith("; compute on the processor (--device cpu)."), told);
    }

    @Test
    void obstacle_ofEveryMachine_isTheRightOne() {
        assertEquals(Optional.empty(), Devices.obstacle(true, 1));
        assertTrue(Devices.obstacle(true, 0).orElseThrow().contains("finds no NVIDIA"));
        assertTrue(Devices.obstacle(false, 0).orElseThrow().contains("finds no NVIDIA"));
        assertTrue(Devices.obstacle(false, 2).orElseThrow().contains("-Pcuda"));
    }

    @Test
    void note_automaticWithoutACard_tellsWhy() throws Exception {
        assumeFalse(hasCard(), "This machine has an NVIDIA graphics card.");
        assertTrue(Devices.note(ComputeDevice.AUTO).orElseThrow().contains("NVIDIA"));
        assertEquals(Optional.empty(), Devices.note(ComputeDevice.CPU));
        assertEquals(Optional.empty(), Devices.note(ComputeDevice.GPU));
    }

    /** Every format renders and retouches on the card as the processor does in float32. */
    @ParameterizedTest
    @EnumSource(
            value = Precision.class,
            names = {"FLOAT32", "FLOAT16", "BFLOAT16"})
    void render_onACard_isNearTheProcessor(Precision precision) throws Exception {
        assumeTrue(hasCard(), "No NVIDIA graphics card with CUDA here.");
        ModelCard card =
                new ModelCard(
                        "c", "crn", "", 3, List.of(16, 16, 8, 8), new Size(8, 4), 2, Map.of());
        Path model = UntrainedModel.write(folder.resolve("c.safetensors"), card, 5);
        LabelMap layout = Layouts.of("0012", ".112", "2..0").sampled(card.size());
        float[] expected;
        try (Synthesizer exact =
                CrnSynthesizer.open(
                        model, new EngineOptions(ComputeDevice.CPU, Precision.FLOAT32, 0))) {
            expected =
                    exact.renderUnrounded(layout, card.size(), Progress.NONE, new Cancellation())
                            .toArray();
        }
        try (Synthesizer fast =
                CrnSynthesizer.open(model, new EngineOptions(ComputeDevice.GPU, precision, 0))) {
            float[] actual =
                    fast.renderUnrounded(layout, card.size(), Progress.NONE, new Cancellation())
                            .toArray();
            double squares = 0;
            for (int i = 0; i < expected.length; i++) {
                squares += Math.pow(expected[i] - actual[i], 2);
            }
            assertTrue(10 * Math.log10(255.0 * 255 * expected.length / squares) > 40);
        }
    }
}
