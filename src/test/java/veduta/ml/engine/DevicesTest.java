package veduta.ml.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.Device;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import veduta.api.compute.Cancellation;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.Synthesizer;
import veduta.api.model.ModelInfo;
import veduta.image.Pictures;
import veduta.image.Psnr;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Layouts;
import veduta.ml.cost.MemoryCheck;
import veduta.ml.crn.CrnConfig;
import veduta.ml.crn.TestNetworks;
import veduta.ml.crn.UntrainedModel;

@Tag("engine")
final class DevicesTest {
    @TempDir private Path folder;

    /** The engine takes their number when it starts, and asking for the device starts it. */
    @Test
    void require_threads_areSetBeforeTheDeviceIsAsked() throws Exception {
        String property = "ai.djl.pytorch.num_threads";
        String before = System.getProperty(property);
        ModelInfo tiny = UntrainedModel.tiny("tiny", "cityscapes", 19, 3);
        try {
            EngineOptions three = new EngineOptions(ComputeDevice.AUTO, Precision.AUTO, 3);
            new MemoryCheck(TestNetworks.ARCHITECTURES, () -> 1L << 40)
                    .require(tiny, tiny.size(), three);
            assertEquals("3", System.getProperty(property));
        } finally {
            if (before == null) {
                System.clearProperty(property);
            } else {
                System.setProperty(property, before);
            }
        }
    }

    @Test
    void choose_processor_isTheProcessor() throws Exception {
        assertEquals(Device.cpu(), Devices.choose(ComputeDevice.CPU));
    }

    @Test
    void choose_gpuWhereThereIsNone_isRefusedWithTheReason() throws Exception {
        assumeFalse(TestDevices.hasGpu(), "This machine has an NVIDIA graphics card.");
        String message =
                assertThrows(SynthesisException.class, () -> Devices.choose(ComputeDevice.GPU))
                        .getMessage();
        assertTrue(message.endsWith("; compute on the processor (--device cpu)."), message);
    }

    @Test
    void obstacle_ofEveryMachine_isTheRightOne() {
        assertEquals(Optional.empty(), Devices.obstacle(true, 1, 1));
        assertTrue(Devices.obstacle(true, 0, 0).orElseThrow().contains("finds no NVIDIA"));
        assertTrue(Devices.obstacle(false, 0, 0).orElseThrow().contains("finds no NVIDIA"));
        assertTrue(Devices.obstacle(false, 0, 2).orElseThrow().contains("for processors"));
        assertTrue(Devices.obstacle(true, 0, 1).orElseThrow().contains("libcudart"));
    }

    @Test
    void listed_foldersOfTheDriver_areCounted() throws Exception {
        assertEquals(0, Devices.listed(folder.resolve("none")));
        assertEquals(0, Devices.listed(folder));
        Files.createDirectory(folder.resolve("0000:01:00.0"));
        assertEquals(1, Devices.listed(folder));
    }

    @Test
    void note_automaticWithoutAGpu_reportsWhy() throws Exception {
        assumeFalse(TestDevices.hasGpu(), "This machine has an NVIDIA graphics card.");
        assertTrue(Devices.note(ComputeDevice.AUTO).orElseThrow().contains("NVIDIA"));
        assertEquals(Optional.empty(), Devices.note(ComputeDevice.CPU));
        assertEquals(Optional.empty(), Devices.note(ComputeDevice.GPU));
    }

    /** Every format renders and retouches on the GPU as the processor does in float32. */
    @ParameterizedTest
    @EnumSource(
            value = Precision.class,
            names = {"FLOAT32", "FLOAT16", "BFLOAT16"})
    void render_onAGpu_isNearTheProcessor(Precision precision) throws Exception {
        assumeTrue(TestDevices.hasGpuAndItsEngine(), "No NVIDIA graphics card with CUDA here.");
        RenderedPictures expected =
                made(new EngineOptions(ComputeDevice.CPU, Precision.FLOAT32, 0));
        RenderedPictures actual = made(new EngineOptions(ComputeDevice.GPU, precision, 0));
        assertTrue(Psnr.decibels(expected.unrounded(), actual.unrounded()) > 40);
        assertTrue(Psnr.decibels(expected.rounded(), actual.rounded()) > 40);
        assertTrue(Psnr.decibels(expected.retouched(), actual.retouched()) > 40);
        assertTrue(
                Psnr.decibels(expected.rounded(), expected.retouched()) < 60, "nothing was edited");
    }

    /** What one synthesizer makes: before rounding, in 8 bits, and around an edit after that. */
    private record RenderedPictures(float[] unrounded, Pictures rounded, Pictures retouched) {}

    private RenderedPictures made(EngineOptions options) throws Exception {
        ModelInfo info =
                new ModelInfo(
                        "c",
                        CrnConfig.of("", 3, List.of(16, 16, 16, 8, 8), new Size(8, 4), 2),
                        Map.of());
        Path model = UntrainedModel.write(folder.resolve("c.safetensors"), info, 5);
        Size size = new Size(256, 128);
        LabelMap before = Layouts.of("0012", ".112", "2..0").sampled(size);
        byte[] labels = before.toBytes();
        for (int y = 60; y < 70; y++) {
            Arrays.fill(labels, y * 256 + 100, y * 256 + 112, (byte) 2);
        }
        LabelMap now = LabelMap.of(size, labels);
        Cancellation never = new Cancellation();
        try (Synthesizer synthesizer = TestNetworks.open(model, options)) {
            float[] unrounded =
                    synthesizer.renderUnrounded(before, size, Progress.NONE, never).toArray();
            Pictures pictures = synthesizer.render(before, size, Progress.NONE, never);
            Pictures retouched = synthesizer.retouch(before, pictures, now, never).orElseThrow();
            return new RenderedPictures(unrounded, pictures, retouched);
        }
    }
}
