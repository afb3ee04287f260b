package veduta.ml.crn;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import veduta.api.model.ModelInfo;
import veduta.image.Size;
import veduta.ml.modelfile.ModelFile;
import veduta.ml.nn.Initializers;
import veduta.ml.nn.ParameterSource;
import veduta.ml.nn.ParameterSpec;
import veduta.tensorfile.TensorType;

/** Writes model files with random weights, without starting the engine. */
public final class UntrainedModel {
    private UntrainedModel() {}

    /** A model of three modules of eight feature maps, 32x16, for 19 classes. */
    public static ModelInfo tiny(String name, String palette, int classes, int images) {
        return new ModelInfo(
                name,
                CrnConfig.of(palette, classes, List.of(8, 8, 8), new Size(8, 4), images),
                Map.of("data", "none", "steps", "0"));
    }

    /** The same with two channels of noise in the modules from the middle up. */
    public static ModelInfo noisy(String name, String palette, int classes, int images) {
        ModelInfo plain = tiny(name, palette, classes, images);
        return new ModelInfo(name, CrnConfig.withNoise(plain.network(), 2), plain.provenance());
    }

    /** Writes a model; the same seed gives the same file. */
    public static Path write(Path file, ModelInfo info, long seed) throws Exception {
        ParameterSource<RuntimeException> values = Initializers.kaiming(seed);
        List<ParameterSpec> parameters =
                TestNetworks.ARCHITECTURES.network(info.network()).parameters();
        Map<String, float[]> weights = new HashMap<>();
        parameters.forEach(
                each -> weights.put(each.name(), values.read(each.name(), each.shape())));
        ModelFile.write(file, info, parameters, weights, TensorType.F32);
        return file;
    }
}
