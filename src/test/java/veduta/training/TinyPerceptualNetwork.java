package veduta.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import veduta.tensorfile.SafetensorsWriter;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorType;

/** A random perceptual network of two groups. */
public final class TinyPerceptualNetwork {
    private TinyPerceptualNetwork() {}

    /** Writes it; always the same. */
    public static Path write(Path file) throws Exception {
        return write(file, 11);
    }

    /** Writes one whose values follow from {@code seed}. */
    public static Path write(Path file, long seed) throws Exception {
        List<TensorInfo> infos = new ArrayList<>();
        int in = 3;
        for (String layer : List.of("conv1_1", "conv1_2", "conv2_1")) {
            infos.add(TensorInfo.of(layer + ".weight", TensorType.F32, 4, in, 3, 3));
            infos.add(TensorInfo.of(layer + ".bias", TensorType.F32, 4));
            in = 4;
        }
        SplittableRandom random = new SplittableRandom(seed);
        try (SafetensorsWriter writer =
                SafetensorsWriter.create(file, infos, Map.of("padding", "reflect"))) {
            for (TensorInfo info : infos) {
                float[] values = new float[(int) info.elements()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) (random.nextDouble() - 0.45) / 4;
                }
                writer.write(info.name(), values);
            }
            writer.finish();
        }
        return file;
    }
}
