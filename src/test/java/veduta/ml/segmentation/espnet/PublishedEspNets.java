package veduta.ml.segmentation.espnet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import veduta.tensorfile.SafetensorsWriter;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorType;

/** Small networks with random weights under the names of the published files. */
public final class PublishedEspNets {
    /** The form of the networks. */
    static final EspNetConfig TINY = new EspNetConfig(20, List.of(16, 32, 48, 64), 16);

    private PublishedEspNets() {}

    /**
     * Writes a network.
     *
     * @param file to be written as safetensors, which imports read as well
     */
    public static Path write(Path file, long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, float[]> values = new LinkedHashMap<>();
        List<TensorInfo> infos = new ArrayList<>();
        for (EspNetLayer layer : EspNetLayers.of(TINY)) {
            EspNetLayer.Published names = layer.published();
            long[] each = {layer.maps()};
            long[] kernel = layer.kernel().stream().mapToLong(Long::longValue).toArray();
            add(infos, values, random, names.kernel(), kernel, 0);
            add(infos, values, random, names.bias(), each, 0);
            add(infos, values, random, names.slopes(), each, 0.2);
            if (!names.norm().isEmpty()) {
                add(infos, values, random, names.norm() + ".weight", each, 1);
                add(infos, values, random, names.norm() + ".bias", each, 0);
                add(infos, values, random, names.norm() + ".running_mean", each, 0);
                add(infos, values, random, names.norm() + ".running_var", each, 1);
            }
        }
        try (SafetensorsWriter writer = SafetensorsWriter.create(file, infos, Map.of())) {
            for (TensorInfo info : infos) {
                writer.write(info.name(), values.get(info.name()));
            }
            writer.finish();
        }
        return file;
    }

    private static void add(
            List<TensorInfo> infos,
            Map<String, float[]> values,
            SplittableRandom random,
            String name,
            long[] shape,
            double middle) {
        if (name.isEmpty()) {
            return;
        }
        TensorInfo info = TensorInfo.of(name, TensorType.F32, shape);
        float[] numbers = new float[(int) info.elements()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) (middle + random.nextDouble() - 0.5);
        }
        infos.add(info);
        values.put(name, numbers);
    }
}
