package veduta.ml.synthesizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.Cancellation;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.Synthesizer;
import veduta.api.model.ModelInfo;
import veduta.image.PictureValues;
import veduta.image.Pictures;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ml.architecture.Renderer;
import veduta.ml.crn.TestNetworks;
import veduta.ml.crn.UntrainedModel;
import veduta.ml.engine.TestDevices;
import veduta.ml.engine.TorchEngine;

/** What happens on GPUs that fail, and before the first render on those that do not. */
@Tag("engine")
final class DeviceFallbackTest {
    private static final ModelInfo INFO = UntrainedModel.tiny("tiny", "cityscapes", 19, 2);

    @TempDir private Path folder;
    private Path model;

    @BeforeEach
    void write() throws Exception {
        model = UntrainedModel.write(folder.resolve("tiny.safetensors"), INFO, 3);
    }

    private Synthesizer open(ComputeDevice wanted) throws SynthesisException {
        return new ModelSynthesizers(TestNetworks.ARCHITECTURES, device -> TestDevices.missing())
                .open(model, new EngineOptions(wanted, Precision.FLOAT32, 1));
    }

    @Test
    void open_chosenGpuFails_computesOnTheProcessor() throws Exception {
        LabelMap layout = LabelMap.filled(INFO.size(), 3);
        EngineOptions processor = new EngineOptions(ComputeDevice.CPU, Precision.FLOAT32, 1);
        try (Synthesizer fallen = open(ComputeDevice.AUTO);
                Synthesizer expected = TestNetworks.open(model, processor)) {
            assertEquals("cpu", fallen.device());
            assertEquals(render(expected, layout), render(fallen, layout));
        }
    }

    private static Pictures render(Synthesizer synthesizer, LabelMap layout)
            throws SynthesisException {
        return synthesizer.render(layout, INFO.size(), Progress.NONE, new Cancellation());
    }

    @Test
    void open_gpuThatWasAskedForFails_isReported() {
        SynthesisException failure =
                assertThrows(SynthesisException.class, () -> open(ComputeDevice.GPU));
        assertTrue(failure.getMessage().contains("tiny"), failure.getMessage());
    }

    /** Notes what it is asked for. */
    private static final class NotingRenderer implements Renderer {
        private final List<String> done = new ArrayList<>();
        private boolean fails;

        @Override
        public Pictures render(
                LabelMap layout,
                Size size,
                long seed,
                Progress progress,
                Cancellation cancellation) {
            done.add("render " + size + " of " + layout.label(0, 0));
            if (fails) {
                throw new EngineException("No memory.");
            }
            return new PictureValues(size, 2, new float[2 * 3 * (int) size.pixels()]).rounded();
        }

        @Override
        public PictureValues renderUnrounded(
                LabelMap layout,
                Size size,
                long seed,
                Progress progress,
                Cancellation cancellation) {
            throw new IllegalStateException("Nobody asked for that.");
        }

        @Override
        public void forget() {
            done.add("forget");
        }
    }

    private static NetworkSynthesizer over(Renderer renderer) throws Exception {
        return new NetworkSynthesizer(
                TorchEngine.open(Device.cpu()), INFO, "", Precision.FLOAT32, renderer);
    }

    @Test
    void warmUp_rendersVoidOnceInTheModelsSizeAndForgetsIt() throws Exception {
        NotingRenderer renderer = new NotingRenderer();
        try (NetworkSynthesizer synthesizer = over(renderer)) {
            synthesizer.warmUp();
        }
        String render = "render " + INFO.size() + " of " + LabelMap.VOID;
        assertEquals(List.of(render, "forget"), renderer.done);
    }

    @Test
    void warmUp_failure_isLeftToTheRenderThatIsAskedFor() throws Exception {
        NotingRenderer renderer = new NotingRenderer();
        renderer.fails = true;
        try (NetworkSynthesizer synthesizer = over(renderer)) {
            synthesizer.warmUp();
            assertEquals("forget", renderer.done.get(1));
            LabelMap layout = LabelMap.filled(INFO.size(), 3);
            assertThrows(SynthesisException.class, () -> render(synthesizer, layout));
        }
    }
}
