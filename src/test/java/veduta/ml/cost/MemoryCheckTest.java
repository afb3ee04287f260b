package veduta.ml.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.compute.Tiling;
import veduta.api.model.ModelInfo;
import veduta.benchmark.PublishedSize;
import veduta.image.Size;
import veduta.ml.architecture.Network;
import veduta.ml.architecture.RenderMemory;
import veduta.ml.crn.CrnShape;
import veduta.ml.crn.TestNetworks;
import veduta.ml.crn.UntrainedModel;
import veduta.ml.engine.memory.FreeMemory;
import veduta.ml.engine.memory.GpuMemory;
import veduta.ml.modelfile.ModelFile;

@Tag("engine")
final class MemoryCheckTest {
    private static final EngineOptions EXACT =
            new EngineOptions(ComputeDevice.CPU, Precision.FLOAT32, 0);
    private static final Pattern ADVICE = Pattern.compile("try the size (\\d+x\\d+)\\.");

    private static ModelInfo model() {
        return UntrainedModel.tiny("tiny", "cityscapes", 19, 3);
    }

    @Test
    void require_enoughRoom_reportsTheNeed() throws Exception {
        long need =
                new MemoryCheck(TestNetworks.ARCHITECTURES, () -> 1L << 40)
                        .require(model(), model().size(), EXACT);
        assertTrue(need > 100e6 && need < 1e9, need + " bytes");
        assertEquals(
                need,
                new MemoryCheck(TestNetworks.ARCHITECTURES, () -> need)
                        .require(model(), model().size(), EXACT));
    }

    @Test
    void require_tooLarge_namesASizeThatFits() throws Exception {
        MemoryCheck check = new MemoryCheck(TestNetworks.ARCHITECTURES, () -> 2_000_000_000L);
        Size large = new Size(6144, 3072);
        String message =
                assertThrows(SynthesisException.class, () -> check.require(model(), large, EXACT))
                        .getMessage();
        assertTrue(
                message.matches(
                        "Rendering 6144x3072 with 'tiny' needs about \\d+\\.\\d GB of memory, but"
                                + " only 2\\.0 GB are free; try the size \\d+x\\d+\\."),
                message);
        Matcher advice = ADVICE.matcher(message);
        assertTrue(advice.find(), message);
        Size smaller = Size.parse(advice.group(1));
        assertTrue(smaller.width() >= 1024, "not needlessly small: " + smaller);
        assertTrue(check.require(model(), smaller, EXACT) <= 2_000_000_000L);
    }

    /** There is no margin over what is free: forecasts are as often too low as too high. */
    @Test
    void require_aByteShort_isRefusedWithWhatFits() throws Exception {
        Size size = new Size(6144, 3072);
        CrnShape shape = CrnShape.of(model().network());
        long need = TestNetworks.memory(shape, size, Precision.FLOAT32, 1, 4L << 30).peakBytes();
        MemoryCheck enough = new MemoryCheck(TestNetworks.ARCHITECTURES, () -> need);
        assertEquals(need, enough.require(model(), size, EXACT));
        String message = refusal(size, Precision.FLOAT32, need - 1);
        assertTrue(
                message.contains("choose the number format bfloat16, or render in bands"), message);
        assertTrue(ADVICE.matcher(message).find(), message);
        long unfolded =
                TestNetworks.memory(shape, size, Precision.FLOAT16, 1, 4L << 30).peakBytes();
        assertTrue(refusal(size, Precision.FLOAT16, unfolded - 1).contains("bfloat16"));
    }

    /** Offered only where it fits, and not to who has chosen it already. */
    @Test
    void require_fitsIn16Bits_offersThatFormat() throws Exception {
        CrnShape shape = CrnShape.of(model().network());
        Size size = new Size(6144, 3072);
        long exact = TestNetworks.memory(shape, size, Precision.FLOAT32).peakBytes();
        long fast = TestNetworks.memory(shape, size, Precision.BFLOAT16).peakBytes();
        assertTrue(fast < exact, fast + " of " + exact);
        String offer = "free; choose the number format bfloat16, or render in bands";
        assertTrue(refusal(size, Precision.FLOAT32, fast).contains(offer));
        assertFalse(refusal(size, Precision.FLOAT32, fast - 1).contains("bfloat16"));
        assertFalse(refusal(size, Precision.BFLOAT16, fast / 2).contains("bfloat16"));
        EngineOptions offered = new EngineOptions(ComputeDevice.CPU, Precision.BFLOAT16, 0);
        assertEquals(
                fast,
                new MemoryCheck(TestNetworks.ARCHITECTURES, () -> fast)
                        .require(model(), size, offered));
    }

    /** Offered only where it fits, and not to who has chosen a number of bands already. */
    @Test
    void require_fitsInBands_offersThem() throws Exception {
        CrnShape shape = CrnShape.of(model().network());
        Size size = new Size(6144, 3072);
        long whole = TestNetworks.memory(shape, size, Precision.BFLOAT16).peakBytes();
        long inBands = TestNetworks.memory(shape, size, Precision.BFLOAT16, 16).peakBytes();
        assertTrue(inBands < whole, inBands + " of " + whole);
        String offer = "free; render in bands (the same pictures, more slowly), or try the size ";
        assertTrue(refusal(size, Precision.BFLOAT16, inBands).contains(offer));
        assertFalse(refusal(size, Precision.BFLOAT16, inBands / 2).contains("in bands"));
        MemoryCheck check = new MemoryCheck(TestNetworks.ARCHITECTURES, () -> inBands);
        EngineOptions auto =
                new EngineOptions(ComputeDevice.CPU, Precision.BFLOAT16, 0, Tiling.AUTO);
        long needed = check.require(model(), size, auto);
        assertTrue(needed <= inBands, needed + " bytes");
        ModelInfo model = model();
        String message =
                assertThrows(
                                SynthesisException.class,
                                () -> check.require(model, size, auto.in(new Tiling(2))))
                        .getMessage();
        assertFalse(message.contains("in bands"), message);
    }

    @Test
    void require_autoBandsWithRoom_isWhole() throws Exception {
        EngineOptions auto = EXACT.in(Tiling.AUTO);
        MemoryCheck check = new MemoryCheck(TestNetworks.ARCHITECTURES, () -> 1L << 40);
        assertEquals(
                check.require(model(), new Size(2048, 1024), EXACT),
                check.require(model(), new Size(2048, 1024), auto));
    }

    @Test
    void requireOnGpu_doesNotFit_offersWhatDoes() throws Exception {
        ModelInfo info = model();
        CrnShape shape = CrnShape.of(info.network());
        Size size = new Size(6144, 3072);
        RenderMemory exact = TestNetworks.memory(shape, size, Precision.FLOAT32);
        OptionalLong enough = OptionalLong.of(exact.atOnceBytes());
        requireOnGpu(info, size, Precision.FLOAT32, Tiling.WHOLE, enough);
        OptionalLong unknown = OptionalLong.empty();
        requireOnGpu(info, size, Precision.FLOAT32, Tiling.WHOLE, unknown);
        OptionalLong less = OptionalLong.of(exact.atOnceBytes() - 1);
        String message = gpuRefusal(info, size, Precision.FLOAT32, less);
        assertTrue(
                message.matches(
                        "Rendering 6144x3072 with 'tiny' needs about \\d+\\.\\d GB of memory at the"
                            + " least, but the graphics card has \\d+\\.\\d GB; choose the number"
                            + " format bfloat16, or render in bands .*, or try the size"
                            + " \\d+x\\d+\\."),
                message);
        int bands =
                BandChoice.forGpu(
                        Tiling.AUTO, TestNetworks.costs(shape), size, Precision.FLOAT32, less);
        assertTrue(bands > 1, bands + " bands");
        OptionalLong plenty = OptionalLong.of(2 * exact.atOnceBytes() + 1_000_000_000);
        assertEquals(
                1,
                BandChoice.forGpu(
                        Tiling.AUTO, TestNetworks.costs(shape), size, Precision.FLOAT32, plenty));
        assertTrue(
                BandChoice.forGpu(
                                Tiling.AUTO,
                                TestNetworks.costs(shape),
                                size,
                                Precision.FLOAT32,
                                enough)
                        > 1);
        requireOnGpu(info, size, Precision.FLOAT32, Tiling.AUTO, less);
        String small = gpuRefusal(info, size, Precision.BFLOAT16, OptionalLong.of(100_000_000));
        assertFalse(small.contains("bfloat16"), small);
    }

    /** As where a driver does not answer. */
    @Test
    void gpuMemory_noGpu_isUnknown() {
        assertEquals(OptionalLong.empty(), GpuMemory.bytes(Device.cpu()));
    }

    private static String gpuRefusal(
            ModelInfo info, Size size, Precision precision, OptionalLong memory) {
        return assertThrows(
                        SynthesisException.class,
                        () -> requireOnGpu(info, size, precision, Tiling.WHOLE, memory))
                .getMessage();
    }

    private String refusal(Size size, Precision precision, long room) throws Exception {
        EngineOptions options = new EngineOptions(ComputeDevice.CPU, precision, 0);
        ModelInfo model = model();
        return assertThrows(
                        SynthesisException.class,
                        () ->
                                new MemoryCheck(TestNetworks.ARCHITECTURES, () -> room)
                                        .require(model, size, options))
                .getMessage();
    }

    @Test
    void require_noRoomAtAll_namesNoSize() throws Exception {
        MemoryCheck check = new MemoryCheck(TestNetworks.ARCHITECTURES, () -> 1_000_000);
        String message =
                assertThrows(
                                SynthesisException.class,
                                () -> check.require(model(), model().size(), EXACT))
                        .getMessage();
        assertTrue(message.endsWith("take a smaller network, or close other programs."), message);
        assertFalse(message.contains("try the size"), message);
    }

    /** Large blocks are mapped where little is free, and kept where much is. */
    private static double estimate(
            CrnShape shape, Size size, Precision precision, int bands, double free) {
        return TestNetworks.memory(shape, size, precision, bands, (long) (free * 1e9)).peakBytes()
                / 1e6;
    }

    /**
     * Peaks of processes of their own, as 'bench memory' reports them, in MB; free memory in GB.
     */
    @ParameterizedTest
    @CsvSource({
        "256p, FLOAT32, 4, 1605",
        "256p, FLOAT32, 4, 1588",
        "256p, FLOAT32, 4, 1576",
        "256p, BFLOAT16, 4, 1057",
        "256p, BFLOAT16, 4, 1019",
        "512p, FLOAT32, 4, 2970",
        "512p, BFLOAT16, 4, 1860",
        "512p, BFLOAT16, 4, 1751",
        "256p, FLOAT32, 24, 2520",
        "256p, FLOAT32, 24, 2813",
        "256p, BFLOAT16, 24, 1383",
        "256p, BFLOAT16, 24, 1553",
        "512p, FLOAT32, 24, 2962",
        "512p, BFLOAT16, 24, 3098",
        "1024p, FLOAT32, 24, 3316",
    })
    void estimate_ofPublishedNetworks_isNearTheMeasuredPeak(
            String key, Precision precision, double free, double measured) {
        ModelInfo info = PublishedSize.of(key).info();
        CrnShape shape = CrnShape.of(info.network());
        double peak = estimate(shape, info.size(), precision, 1, free);
        assertEquals(measured, peak, 0.15 * measured);
    }

    /** The street model at larger sizes, large blocks kept. */
    @ParameterizedTest
    @CsvSource({
        "1024x512, FLOAT32, 1346",
        "1024x512, BFLOAT16, 833",
        "1024x512, BFLOAT16, 947",
        "2048x1024, FLOAT32, 3455",
        "2048x1024, BFLOAT16, 2630",
    })
    void estimate_whereMuchIsFree_isNearTheMeasuredPeak(
            String size, Precision precision, double measured) throws Exception {
        ModelInfo info = ModelFile.info(Path.of("models/street.safetensors"));
        CrnShape shape = CrnShape.of(info.network());
        assertEquals(
                measured, estimate(shape, Size.parse(size), precision, 1, 25), 0.15 * measured);
    }

    /** The bundled models, after two renders, after 40 and after 300. */
    @ParameterizedTest
    @CsvSource({
        "street, FLOAT32, 447",
        "street, FLOAT32, 534",
        "street, FLOAT32, 539",
        "street, BFLOAT16, 390",
        "street, BFLOAT16, 441",
        "street, BFLOAT16, 452",
        "facades, FLOAT32, 353",
        "facades, FLOAT32, 392",
        "facades, BFLOAT16, 309",
        "facades, BFLOAT16, 327",
        "indoor, FLOAT32, 523",
        "indoor, BFLOAT16, 437",
        "street, FLOAT16, 684",
        "street, FLOAT16, 691",
        "facades, FLOAT16, 506",
        "facades, FLOAT16, 523",
        "indoor, FLOAT16, 718",
    })
    void estimate_ofABundledModel_isNearTheMeasuredPeaks(
            String name, Precision precision, double measured) throws Exception {
        ModelInfo info = ModelFile.info(Path.of("models", name + ".safetensors"));
        long peak =
                TestNetworks.memory(CrnShape.of(info.network()), info.size(), precision)
                        .peakBytes();
        assertEquals(measured, peak / 1e6, 0.15 * measured);
    }

    /** The street model at 2048x1024. */
    @ParameterizedTest
    @CsvSource({
        "FLOAT32, 1, 1990",
        "FLOAT32, 2, 1518",
        "FLOAT32, 4, 1169",
        "FLOAT32, 16, 1079",
        "FLOAT32, 64, 938",
        "BFLOAT16, 1, 1391",
        "BFLOAT16, 2, 1130",
        "BFLOAT16, 4, 907",
        "BFLOAT16, 16, 851",
        "BFLOAT16, 64, 724",
    })
    void estimate_inBands_isNearTheMeasuredPeak(Precision precision, int bands, double measured)
            throws Exception {
        ModelInfo info = ModelFile.info(Path.of("models/street.safetensors"));
        Size size = new Size(2048, 1024);
        double peak = estimate(CrnShape.of(info.network()), size, precision, bands, 4);
        assertEquals(measured, peak, 0.15 * measured);
    }

    /** Large sizes, whole and in bands: inputs of convolutions are unfolded. */
    @ParameterizedTest
    @CsvSource({
        "facades, 512x512, 1, 934",
        "facades, 512x512, 4, 468",
        "street, 1024x512, 1, 1563",
        "street, 1024x512, 4, 709"
    })
    void estimate_inFloat16_isNearTheMeasuredPeak(
            String name, String size, int bands, double measured) throws Exception {
        ModelInfo info = ModelFile.info(Path.of("models", name + ".safetensors"));
        CrnShape shape = CrnShape.of(info.network());
        double peak = estimate(shape, Size.parse(size), Precision.FLOAT16, bands, 18);
        assertEquals(measured, peak, 0.15 * measured);
    }

    /** Six modules of 512 to 64 maps, 14.5 million weights. */
    @ParameterizedTest
    @CsvSource({
        "256x128, FLOAT32, 422",
        "256x128, BFLOAT16, 353",
        "512x256, FLOAT32, 788",
        "512x256, BFLOAT16, 537"
    })
    void estimate_ofAWiderNetwork_isNearTheMeasuredPeak(
            String size, Precision precision, double measured) {
        CrnShape shape = new CrnShape(20, List.of(512, 512, 512, 256, 128, 64), new Size(8, 4), 6);
        double peak = estimate(shape, Size.parse(size), precision, 1, 24);
        assertEquals(measured, peak, 0.15 * measured);
    }

    @Test
    void free_ofThisMachine_isMoreThanTheHeap() {
        long bytes = FreeMemory.bytes();
        assertTrue(bytes > Runtime.getRuntime().totalMemory() / 2, bytes + " bytes");
    }

    @Test
    void field_ofMeminfo_isReadInBytes() throws Exception {
        String text = "MemTotal:  999 kB\nMemAvailable:     12 kB\nSwapFree: 0 kB\n";
        assertEquals(12 << 10, FreeMemory.field(text, "MemAvailable"));
        assertEquals(0, FreeMemory.field(text, "SwapFree"));
        assertThrows(IOException.class, () -> FreeMemory.field(text, "VmRSS"));
    }

    private static void requireOnGpu(
            ModelInfo info, Size size, Precision precision, Tiling bands, OptionalLong memory)
            throws SynthesisException {
        Network network = TestNetworks.ARCHITECTURES.network(info.network());
        new MemoryCheck(TestNetworks.ARCHITECTURES, () -> 0)
                .requireForRender(
                        network,
                        info.name(),
                        size,
                        precision,
                        bands,
                        new DeviceMemory(true, memory));
    }
}
