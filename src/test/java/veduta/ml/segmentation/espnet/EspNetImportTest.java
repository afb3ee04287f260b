package veduta.ml.segmentation.espnet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelImport;
import veduta.api.model.SegmenterInfo;
import veduta.io.palette.PaletteCatalog;
import veduta.ml.crn.TestNetworks;
import veduta.ml.crn.published.WeightImport;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.SafetensorsWriter;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorSource;
import veduta.tensorfile.TensorType;
import veduta.tensorfile.WeightsException;

final class EspNetImportTest {
    @TempDir private Path folder;

    private static ModelImport imports() {
        return new WeightImport(new PaletteCatalog(List.of()).all(), TestNetworks.SEGMENTERS);
    }

    private Path file(Map<String, float[]> values) throws Exception {
        Path file = folder.resolve("published.safetensors");
        List<TensorInfo> infos =
                values.entrySet().stream()
                        .map(
                                each ->
                                        TensorInfo.of(
                                                each.getKey(),
                                                TensorType.F32,
                                                each.getKey().endsWith(".conv.weight")
                                                        ? new long[] {2, 1, 1, 1}
                                                        : new long[] {each.getValue().length}))
                        .toList();
        try (SafetensorsWriter writer = SafetensorsWriter.create(file, infos, Map.of())) {
            for (TensorInfo info : infos) {
                writer.write(info.name(), values.get(info.name()));
            }
            writer.finish();
        }
        return file;
    }

    private static Map<String, float[]> norm(String name) {
        Map<String, float[]> values = new LinkedHashMap<>();
        values.put(name + ".weight", new float[] {2, 3});
        values.put(name + ".bias", new float[] {1, -1});
        values.put(name + ".running_mean", new float[] {10, 20});
        values.put(name + ".running_var", new float[] {4, 0.25f});
        return values;
    }

    @Test
    void of_normAfterAConvolution_isPartOfKernelAndSummands() throws Exception {
        Map<String, float[]> values = norm("a.bn");
        values.put("a.conv.weight", new float[] {5, 7});
        values.put("a.act.weight", new float[] {0.1f, 0.2f});
        EspNetLayer layer =
                EspNetLayer.convolution(
                        "ours",
                        new EspNetLayer.Published("a.conv.weight", "", "a.bn", "a.act.weight"),
                        2,
                        1,
                        1,
                        1);
        try (TensorSource source = SafetensorsFile.open(file(values))) {
            Map<String, float[]> made = FoldedLayer.of(source, layer);
            // Factors are 2 / 2 and 3 / 0.5 but for the small number added to the variance.
            assertArrayEquals(new float[] {5, 42}, made.get("ours.weight"), 1e-3f);
            assertArrayEquals(new float[] {-9, -121}, made.get("ours.bias"), 3e-3f);
            assertArrayEquals(new float[] {0.1f, 0.2f}, made.get("ours.slopes"));
            assertEquals(3, made.size());
        }
        assertEquals(2 + 4 + 2, layer.parameters());
    }

    @Test
    void of_normAlone_keepsFactorsAndSummands() throws Exception {
        Map<String, float[]> values = norm("a.bn");
        values.put("a.act.weight", new float[] {0.1f, 0.2f});
        EspNetLayer layer = EspNetLayer.activation("ours", 2, "a.bn", "a.act.weight", 1);
        try (TensorSource source = SafetensorsFile.open(file(values))) {
            Map<String, float[]> made = FoldedLayer.of(source, layer);
            assertArrayEquals(new float[] {1, 6}, made.get("ours.scale"), 1e-3f);
            assertArrayEquals(new float[] {-9, -121}, made.get("ours.shift"), 3e-3f);
        }
    }

    @Test
    void of_groups_areInterleaved() throws Exception {
        Map<String, float[]> values = Map.of("a.act.weight", new float[] {1, 2, 3, 4, 5, 6});
        EspNetLayer layer = EspNetLayer.activation("ours", 6, "", "a.act.weight", 3);
        try (TensorSource source = SafetensorsFile.open(file(values))) {
            assertArrayEquals(
                    new float[] {1, 3, 5, 2, 4, 6},
                    FoldedLayer.of(source, layer).get("ours.slopes"));
        }
    }

    @Test
    void of_tensorOfAnotherLength_isDamaged() throws Exception {
        EspNetLayer layer = EspNetLayer.activation("ours", 3, "", "a.act.weight", 1);
        Path file = file(Map.of("a.act.weight", new float[] {1, 2}));
        try (TensorSource source = SafetensorsFile.open(file)) {
            assertThrows(WeightsException.class, () -> FoldedLayer.of(source, layer));
        }
    }

    @Test
    void run_publishedNetwork_becomesASegmentationNetwork() throws Exception {
        Path source = PublishedEspNets.write(folder.resolve("theirs.safetensors"), 3);
        Path target = folder.resolve("ours.safetensors");
        ModelImport.Imported made = imports().run(source, target, Map.of("source", "theirs"));
        Optional<SegmenterInfo> info = TestNetworks.segmenter(target);
        assertEquals(new ModelImport.Imported.SegmentationNetwork(info.orElseThrow()), made);
        assertEquals("cityscapes", info.get().paletteKey());
        assertEquals("ours", info.get().name());
        assertEquals(19, info.get().classes());
        assertEquals(List.of(16, 32, 48, 64), info.get().widths());
        assertEquals(Map.of("source", "theirs"), info.get().provenance());
        assertFalse(TestNetworks.SEGMENTERS.find(Map.of("format", "other")).isPresent());
    }

    @Test
    void run_paletteWithOtherClasses_isRefused() throws Exception {
        Path source = PublishedEspNets.write(folder.resolve("theirs.safetensors"), 3);
        ModelImport.Choices choices =
                new ModelImport.Choices(
                        "a", Optional.of("nyu13"), Optional.empty(), true, Map.of());
        String message =
                assertThrows(
                                SynthesisException.class,
                                () ->
                                        imports()
                                                .run(
                                                        source,
                                                        folder.resolve("no.safetensors"),
                                                        choices))
                        .getMessage();
        assertTrue(message.contains("19"), message);
    }

    @Test
    void new_widthsThatDoNotGrow_areRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new EspNetConfig(20, List.of(32, 32, 64, 128), 64));
        assertThrows(
                IllegalArgumentException.class,
                () -> new EspNetConfig(20, List.of(32, 64, 72, 128), 64));
    }

    @Test
    void parameters_publishedForms_areThoseOfTheAuthors() {
        assertEquals(789_242, new EspNetConfig(20, List.of(32, 128, 256, 512), 64).parameters());
        assertEquals(234_010, new EspNetConfig(20, List.of(32, 64, 128, 256), 64).parameters());
    }
}
