package veduta.ml.synthesizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.compute.Tiling;
import veduta.api.inference.Synthesizer;
import veduta.api.model.ModelInfo;
import veduta.image.PictureValues;
import veduta.image.Pictures;
import veduta.image.Psnr;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Layouts;
import veduta.ml.crn.CrnConfig;
import veduta.ml.crn.CrnShape;
import veduta.ml.crn.CrnWeights;
import veduta.ml.crn.TestNetworks;
import veduta.ml.engine.TorchEngine;
import veduta.ml.modelfile.ModelFile;
import veduta.ml.nn.Initializers;
import veduta.tensorfile.TensorType;

@Tag("engine")
final class ModelSynthesizersTest {
    private static final LabelMap LAYOUT = Layouts.of("0001", "0011", ".111", "2222");
    private static final Size SIZE = new Size(32, 16);
    @TempDir private static Path folder;
    private static Path model;

    @BeforeAll
    static void writeModel() throws Exception {
        model = folder.resolve("tiny.safetensors");
        ModelInfo info =
                new ModelInfo(
                        "tiny",
                        CrnConfig.of("three", 3, List.of(8, 8, 4), new Size(8, 4), 2),
                        Map.of());
        try (TorchEngine torch = TorchEngine.open(Device.cpu())) {
            Map<String, float[]> values = new HashMap<>();
            CrnWeights.load(torch.manager(), CrnShape.of(info.network()), Initializers.kaiming(1))
                    .arrays()
                    .forEach((name, array) -> values.put(name, array.toFloatArray()));
            ModelFile.write(
                    model,
                    info,
                    CrnWeights.parameters(CrnShape.of(info.network())),
                    values,
                    TensorType.F16);
        }
    }

    private static Synthesizer open(Precision precision) throws SynthesisException {
        return TestNetworks.open(model, new EngineOptions(ComputeDevice.CPU, precision, 0));
    }

    private static PictureValues render(Synthesizer synthesizer, Size size)
            throws SynthesisException {
        return synthesizer.renderUnrounded(LAYOUT, size, Progress.NONE, new Cancellation());
    }

    @Test
    void render_twice_givesTheSameValues() throws Exception {
        try (Synthesizer first = open(Precision.FLOAT32);
                Synthesizer second = open(Precision.FLOAT32)) {
            float[] values = render(first, SIZE).toArray();
            assertArrayEquals(values, render(first, SIZE).toArray());
            assertArrayEquals(values, render(second, SIZE).toArray());
            assertEquals(first.fingerprint(), second.fingerprint());
        }
    }

    /** Weights must not lie in buffers that the collector takes back. */
    @Test
    void render_afterGarbageCollection_givesTheSameValues() throws Exception {
        for (Precision precision : List.of(Precision.FLOAT32, Precision.BFLOAT16)) {
            try (Synthesizer synthesizer = open(precision)) {
                float[] values = render(synthesizer, SIZE).toArray();
                for (int round = 0; round < 3; round++) {
                    System.gc();
                    try (Synthesizer other = open(precision)) {
                        assertArrayEquals(values, render(other, SIZE).toArray());
                    }
                    assertArrayEquals(values, render(synthesizer, SIZE).toArray());
                }
            }
        }
    }

    /** What the device rounds is what the processor would round, bit by bit. */
    @ParameterizedTest
    @EnumSource(
            value = Precision.class,
            names = {"FLOAT32", "BFLOAT16"})
    void render_rounded_isTheUnroundedRenderRounded(Precision precision) throws Exception {
        try (Synthesizer synthesizer = open(precision)) {
            PictureValues values = render(synthesizer, SIZE.times(4));
            Pictures rounded =
                    synthesizer.render(LAYOUT, SIZE.times(4), Progress.NONE, new Cancellation());
            assertEquals(values.rounded(), rounded);
        }
    }

    @Test
    void render_twiceTheSize_givesPicturesOfThatSize() throws Exception {
        try (Synthesizer synthesizer = open(Precision.FLOAT32)) {
            PictureValues pictures = render(synthesizer, SIZE.times(2));
            assertEquals(SIZE.times(2), pictures.size());
            assertEquals(2, pictures.count());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Precision.class,
            names = {"BFLOAT16", "FLOAT16"})
    void render_in16Bits_staysNearFloat32(Precision precision) throws Exception {
        try (Synthesizer exact = open(Precision.FLOAT32);
                Synthesizer fast = open(precision)) {
            float[] expected = render(exact, SIZE).toArray();
            float[] actual = render(fast, SIZE).toArray();
            double psnr = Psnr.decibels(expected, actual);
            assertTrue(psnr > 40, precision + " gives " + psnr + " dB");
            assertEquals(precision, fast.precision());
        }
    }

    @Test
    void render_progress_countsEveryModule() throws Exception {
        List<String> seen = new ArrayList<>();
        try (Synthesizer synthesizer = open(Precision.FLOAT32)) {
            Progress progress = (done, total) -> seen.add(done + "/" + total);
            synthesizer.render(LAYOUT, SIZE, progress, new Cancellation());
        }
        assertEquals(List.of("1/3", "2/3", "3/3"), seen);
    }

    @Test
    void render_cancelledOnTheWay_stopsBetweenModules() throws Exception {
        Cancellation cancellation = new Cancellation();
        List<Integer> seen = new ArrayList<>();
        try (Synthesizer synthesizer = open(Precision.FLOAT32)) {
            Progress progress =
                    (done, total) -> {
                        seen.add(done);
                        cancellation.cancel();
                    };
            assertThrows(
                    CancelledException.class,
                    () -> synthesizer.render(LAYOUT, SIZE, progress, cancellation));
        }
        assertEquals(List.of(1), seen);
    }

    /** Painted at the pictures' size and at another, in which a pixel is three by three. */
    @ParameterizedTest
    @CsvSource({"FLOAT32, 1", "BFLOAT16, 1", "FLOAT32, 3", "BFLOAT16, 3"})
    void retouch_smallEdit_isNearerToTheRenderAndElsewhereOld(Precision precision, int scale)
            throws Exception {
        Size size = SIZE.times(8);
        Size painted = size.times(scale);
        LabelMap before = LAYOUT.sampled(painted);
        byte[] labels = before.toBytes();
        for (int y = 60 * scale; y < 72 * scale; y++) {
            int row = y * painted.width();
            Arrays.fill(labels, row + 120 * scale, row + 140 * scale, (byte) 2);
        }
        LabelMap now = LabelMap.of(painted, labels);
        try (Synthesizer synthesizer = open(precision);
                Synthesizer other = open(precision)) {
            Pictures old = synthesizer.render(before, size, Progress.NONE, new Cancellation());
            byte[] retouched =
                    synthesizer.retouch(before, old, now, new Cancellation()).get().toBytes();
            byte[] exact = other.render(now, size, Progress.NONE, new Cancellation()).toBytes();
            byte[] first = old.toBytes();
            double left = 0;
            double moved = 0;
            for (int i = 0; i < exact.length; i++) {
                int x = i / 3 % size.width();
                int y = i / 3 / size.width() % size.height();
                if (x >= 120 && x < 140 && y >= 60 && y < 72) {
                    left += Math.abs((retouched[i] & 0xFF) - (exact[i] & 0xFF));
                    moved += Math.abs((first[i] & 0xFF) - (exact[i] & 0xFF));
                } else if (x < 104 || x >= 156 || y < 44 || y >= 88) {
                    assertEquals(first[i], retouched[i]);
                }
            }
            assertTrue(left < 0.1 * moved, left + " of " + moved);
        }
    }

    @Test
    void retouch_withoutARenderOrAfterALargeEdit_isNone() throws Exception {
        LabelMap all = LabelMap.filled(LAYOUT.size(), 2);
        try (Synthesizer first = open(Precision.FLOAT32);
                Synthesizer second = open(Precision.FLOAT32)) {
            Pictures pictures = render(first, SIZE).rounded();
            assertTrue(first.retouch(LAYOUT, pictures, all, new Cancellation()).isEmpty());
            assertTrue(second.retouch(LAYOUT, pictures, all, new Cancellation()).isEmpty());
        }
    }

    /** Retouching needs whole octaves, which might not fit where bands were needed. */
    @Test
    void retouch_afterARenderInBands_isNone() throws Exception {
        Size size = SIZE.times(8);
        LabelMap before = LAYOUT.sampled(size);
        byte[] labels = before.toBytes();
        labels[5000] = 2;
        LabelMap now = LabelMap.of(size, labels);
        EngineOptions whole = new EngineOptions(ComputeDevice.CPU, Precision.FLOAT32, 0);
        for (Tiling bands : List.of(Tiling.WHOLE, new Tiling(4))) {
            try (Synthesizer synthesizer = TestNetworks.open(model, whole.in(bands))) {
                Pictures old = synthesizer.render(before, size, Progress.NONE, new Cancellation());
                assertEquals(
                        bands.equals(Tiling.WHOLE),
                        synthesizer.retouch(before, old, now, new Cancellation()).isPresent());
            }
        }
    }

    @Test
    void render_sizeThatDoesNotFit_isRefused() throws Exception {
        try (Synthesizer synthesizer = open(Precision.FLOAT32)) {
            assertThrows(SynthesisException.class, () -> render(synthesizer, new Size(30, 16)));
        }
    }

    @Test
    void render_labelTheModelLacks_isRefused() throws Exception {
        try (Synthesizer synthesizer = open(Precision.FLOAT32)) {
            assertThrows(
                    SynthesisException.class,
                    () ->
                            synthesizer.render(
                                    Layouts.of("07"), SIZE, Progress.NONE, new Cancellation()));
        }
    }

    @Test
    void info_ofWrittenModel_isReadBack() throws Exception {
        ModelInfo info = ModelFile.info(model);
        assertEquals(List.of(8, 8, 4), CrnConfig.widths(info.network()));
        assertEquals(SIZE, info.size());
        assertEquals("three", info.paletteKey());
    }

    @Test
    void open_noModel_isRefusedInOneSentence() throws Exception {
        Path text = Files.writeString(folder.resolve("text.safetensors"), "no model at all");
        assertThrows(
                SynthesisException.class,
                () -> TestNetworks.open(text, EngineOptions.AUTO).close());
    }
}
