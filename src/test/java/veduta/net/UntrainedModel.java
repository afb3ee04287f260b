package veduta.net;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import veduta.image.Size;
import veduta.synthesis.ModelCard;
import veduta.weights.SafetensorsWriter;
import veduta.weights.TensorInfo;
import veduta.weights.TensorType;

/** Writes model files with random weights, without starting the engine. */
public final class UntrainedModel {
    private UntrainedModel() {}

    /** A model of three modules of eight feature maps, 32x16, for 19 classes. */
    public static ModelCard tiny(String name, String palette, int classes, int images) {
        return new ModelCard(
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
    public static Path write(Path file, ModelCard card, long seed) throws Exception {
        ParameterSource<RuntimeException> values = Initializers.kaiming(seed);
        Map<String, long[]> shapes = NetworkWeights.shapes(NetworkShape.of(card));
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
