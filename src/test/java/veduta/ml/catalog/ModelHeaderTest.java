package veduta.ml.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.SynthesisException;
import veduta.ml.crn.TestNetworks;
import veduta.ml.crn.UntrainedModel;
import veduta.tensorfile.SafetensorsWriter;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorType;

final class ModelHeaderTest {
    @TempDir private Path folder;

    private Path file(Map<String, String> metadata) throws Exception {
        Path file = folder.resolve("file.safetensors");
        TensorInfo one = TensorInfo.of("one", TensorType.F32, new long[] {1});
        try (SafetensorsWriter writer = SafetensorsWriter.create(file, List.of(one), metadata)) {
            writer.write("one", new float[1]);
            writer.finish();
        }
        return file;
    }

    @Test
    void of_model_isAGeneratorWithItsInfo() throws Exception {
        Path file =
                UntrainedModel.write(
                        folder.resolve("tiny.safetensors"),
                        UntrainedModel.tiny("tiny", "nyu13", 13, 1),
                        1);
        assertEquals(
                new ModelHeader.Generator(UntrainedModel.tiny("tiny", "nyu13", 13, 1)),
                ModelHeader.of(file, TestNetworks.SEGMENTERS));
        assertEquals(Optional.empty(), ModelHeader.segmenter(file, TestNetworks.SEGMENTERS));
    }

    @Test
    void of_segmentationNetwork_isASegmenterOfItsPalette() throws Exception {
        Path file = file(Map.of("format", "veduta-segmenter/1", "palette", "cityscapes"));
        assertEquals(
                new ModelHeader.Segmenter("cityscapes", true),
                ModelHeader.of(file, TestNetworks.SEGMENTERS));
        assertEquals(
                Optional.of(new ModelHeader.Segmenter("cityscapes", true)),
                ModelHeader.segmenter(file, TestNetworks.SEGMENTERS));
    }

    @Test
    void of_neither_isRefusedAndNoSegmenter() throws Exception {
        Path foreign = file(Map.of("format", "pt"));
        String message =
                assertThrows(
                                SynthesisException.class,
                                () -> ModelHeader.of(foreign, TestNetworks.SEGMENTERS))
                        .getMessage();
        assertTrue(message.contains("veduta-model/1"), message);
        Path broken = Files.writeString(folder.resolve("broken.safetensors"), "no model");
        assertThrows(
                SynthesisException.class, () -> ModelHeader.of(broken, TestNetworks.SEGMENTERS));
        assertEquals(Optional.empty(), ModelHeader.segmenter(foreign, TestNetworks.SEGMENTERS));
        assertEquals(Optional.empty(), ModelHeader.segmenter(broken, TestNetworks.SEGMENTERS));
    }
}
