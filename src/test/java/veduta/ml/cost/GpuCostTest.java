package veduta.ml.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.CostEstimate;
import veduta.api.model.ModelInfo;
import veduta.api.training.Interval;
import veduta.api.training.TrainingConfig;
import veduta.api.training.TrainingEstimate;
import veduta.api.training.TrainingJob;
import veduta.app.Registries;
import veduta.image.Size;
import veduta.ml.architecture.RenderMemory;
import veduta.ml.crn.CrnConfig;
import veduta.ml.crn.CrnShape;
import veduta.ml.crn.TestNetworks;
import veduta.ml.crn.UntrainedModel;
import veduta.ml.engine.Devices;

/** What work on a GPU is estimated to cost; no GPU is needed for that. */
final class GpuCostTest {
    private static final Size LARGE = new Size(2048, 1024);
    private static final EngineOptions AUTO =
            new EngineOptions(ComputeDevice.AUTO, Precision.AUTO, 0);

    private static NetworkCost renders(boolean onGpu) {
        return new NetworkCost(
                TestNetworks.ARCHITECTURES,
                () -> 16L << 30,
                wanted -> onGpu,
                wanted -> true,
                () -> OptionalLong.of(24L << 30));
    }

    private static TrainingCost trainings(boolean onGpu) {
        return new TrainingCost(
                TestNetworks.ARCHITECTURES,
                Registries.usual().losses(),
                () -> 16L << 30,
                wanted -> onGpu ? Device.gpu() : Device.cpu(),
                device -> OptionalLong.of(24L << 30));
    }

    /** Two modules, the first of size {@code base}. */
    private static TrainingJob job(Size base, int batch) {
        TrainingConfig config =
                new TrainingConfig(
                        CrnConfig.of("two", 2, List.of(32, 16), base, 2),
                        new TrainingConfig.Loss("pixels", List.of(), List.of(), 0, 2, 0.3, 0.1),
                        new TrainingConfig.Schedule(9, 1e-3, 1, 0.1, batch, 1, 0, 0.9, 1),
                        Precision.AUTO,
                        TrainingConfig.MemoryOptions.NONE,
                        TrainingConfig.Augmentation.NONE);
        return new TrainingJob(
                config,
                new TrainingJob.Data(Path.of("pairs"), Optional.empty()),
                Optional.empty(),
                new TrainingJob.InitialWeights(false, Optional.empty()),
                new TrainingJob.Output(
                        Path.of("any.safetensors"), new Interval(4, 0), new Interval(4, 0), true),
                Map.of(),
                AUTO);
    }

    private static TrainingMemory memory(Size base, int batch) throws SynthesisException {
        TrainingConfig config = job(base, batch).config().computedIn(Precision.BFLOAT16);
        return TrainingMemory.of(
                config, TestNetworks.ARCHITECTURES.network(config.network()), Optional.empty());
    }

    @Test
    void render_onGpu_reportsWhatItMustHold() throws Exception {
        ModelInfo info = UntrainedModel.tiny("tiny", "cityscapes", 19, 3);
        CostEstimate there = renders(true).estimate(info, LARGE, AUTO);
        CostEstimate here = renders(false).estimate(info, LARGE, AUTO);
        RenderMemory half =
                TestNetworks.memory(CrnShape.of(info.network()), LARGE, Precision.FLOAT16, 1, 0);
        assertEquals(half.atOnceBytes(), there.peakBytes(), "float16 is a GPU's own format");
        assertTrue(here.peakBytes() > there.peakBytes(), here + ", " + there);
        assertEquals(here.multiplyAdds(), there.multiplyAdds());
        assertEquals(ComputeDevice.GPU, there.device());
        assertEquals(ComputeDevice.GPU, here.device(), "likely, but not known");
    }

    /** The engine starts with the first work, and only then a GPU is known. */
    @Test
    void render_processorWanted_isNeverOnGpu() {
        assertFalse(Devices.isKnownOnGpu(ComputeDevice.CPU));
        assertFalse(Devices.isLikelyOnGpu(ComputeDevice.CPU));
    }

    @Test
    void training_onGpu_reportsItsMemoryAndNoTime() throws Exception {
        TrainingJob job = job(new Size(512, 256), 1);
        TrainingEstimate there = trainings(true).estimate(job).orElseThrow();
        TrainingEstimate here = trainings(false).estimate(job).orElseThrow();
        assertEquals(24L << 30, there.availableBytes());
        assertEquals(16L << 30, here.availableBytes());
        assertEquals(OptionalDouble.empty(), there.secondsPerStep());
        assertTrue(here.secondsPerStep().orElseThrow() > 0);
        assertTrue(there.peakBytes() < here.peakBytes(), there + ", " + here);
    }

    @Test
    void requireTrainingOnGpu_doesNotFit_namesASizeThatDoes() throws Exception {
        TrainingMemory memory = memory(new Size(512, 256), 4);
        Size size = memory.network().config().size();
        long need = memory.atOnceBytes(size);
        assertEquals(
                need,
                MemoryCheck.requireForTraining(
                        memory, new DeviceMemory(true, OptionalLong.of(need))));
        assertEquals(
                need,
                MemoryCheck.requireForTraining(
                        memory, new DeviceMemory(true, OptionalLong.empty())));
        OptionalLong less = OptionalLong.of(need - 1);
        String message =
                assertThrows(
                                SynthesisException.class,
                                () ->
                                        MemoryCheck.requireForTraining(
                                                memory, new DeviceMemory(true, less)))
                        .getMessage();
        assertTrue(
                message.matches(
                        "Training at 1024x512 with batches of 4 needs about \\d+\\.\\d GB of memory"
                            + " at the least, but the graphics card has \\d+\\.\\d GB; try the size"
                            + " \\d+x\\d+\\."),
                message);
        Size smaller = Size.parse(message.replaceFirst(".*the size (\\d+x\\d+)\\.", "$1"));
        assertTrue(memory.atOnceBytes(smaller) < need, smaller + " fits");
        assertTrue(smaller.pixels() > size.pixels() / 2, "not needlessly small: " + smaller);
    }

    /** What must be there at once grows with batch and size, and is less than the process takes. */
    @Test
    void atOnceBytes_largerWork_isMore() throws Exception {
        Size size = new Size(256, 128);
        long one = memory(size, 1).atOnceBytes(size);
        assertTrue(memory(size, 2).atOnceBytes(size) > one);
        assertTrue(memory(size, 1).atOnceBytes(new Size(512, 256)) > 3 * one);
        assertTrue(memory(size, 1).peakBytes(size) > one);
    }
}
