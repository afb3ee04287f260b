package veduta.ml.crn;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import veduta.api.model.ModelInfo;
import veduta.image.Size;
import veduta.ml.modelfile.ModelFile;
import veduta.ml.nn.Initializers;
import veduta.ml.nn.ParameterSource;
import veduta.tensorfile.SafetensorsWriter;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorType;

/** Writes model files with random weights, without starting the engine. */
public final class UntrainedModel {
    private UntrainedModel() {}

    /** A model of three modules of eight feature maps, 32x16, for 19 classes. */
    public static ModelInfo tiny(String name, String palette, int classes, int images) {
        return new ModelInfo(
                name,
                "crn",
                palette,
                classes,
                List.of(8, 8, 8),
                new Size(8, 4),
                images,
                Map.of("data", "none", "steps", "0"));
    }

    /** Writes a model; the same seed gives the same file. */
    public static Path write(Path file, ModelInfo card, long seed) throws Exception {
        ParameterSource<RuntimeException> values = Initializers.kaiming(seed);
        Map<String, long[]> shapes = CrnWeights.shapes(CrnShape.of(card));
        List<TensorInfo> infos =
                shapes.entrySet().stream()
                        .map(each -> TensorInfo.of(each.getKey(), TensorType.F32, each.getValue()))
                        .toList();
        try (SafetensorsWriter writer =
                SafetensorsWriter.create(file, infos, ModelFile.metadata(card))) {
            for (Map.Entry<String, long[]> each : shapes.entrySet()) {
                writer.write(each.getKey(), values.read(each.getKey(), each.getValue()));
            }
            writer.finish();
        }
        return file;
    }
}
