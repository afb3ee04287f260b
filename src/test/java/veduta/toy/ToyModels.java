package veduta.toy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import veduta.api.model.ModelInfo;
import veduta.api.model.NetworkConfig;
import veduta.api.model.NetworkOptions;
import veduta.image.Size;
import veduta.ml.modelfile.ModelFile;
import veduta.ml.nn.ParameterSpec;
import veduta.tensorfile.TensorType;

/** Files of toy models. */
public final class ToyModels {
    private ToyModels() {}

    /** Writes a model with random weights that makes one picture of 48x24 pixels. */
    public static void write(Path file, String palette, int classes) throws Exception {
        ToyArchitecture toy = new ToyArchitecture();
        NetworkConfig config =
                toy.config(new NetworkOptions(palette, classes, 1, new Size(48, 24), List.of()));
        List<ParameterSpec> parameters = toy.network(config).parameters();
        ParameterSpec kernel = parameters.get(0);
        float[] values = toy.network(config).untrained(5).read(kernel.name(), kernel.shape());
        ModelFile.write(
                file,
                new ModelInfo("toy", config, Map.of()),
                parameters,
                Map.of(kernel.name(), values),
                TensorType.F32);
    }
}
