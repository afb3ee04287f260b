package veduta.ml.segmentation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import veduta.ml.engine.TorchEngine;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.SafetensorsWriter;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorType;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/** The weights of segmentation networks in safetensors files. */
public final class SegmenterTensors {
    private SegmenterTensors() {}

    /** Gets the numbers of a tensor that is to be written. */
    @FunctionalInterface
    public interface Values {
        /** The numbers of the tensor {@code name} in C order. */
        float[] of(String name) throws WeightsException;
    }

    /**
     * Loads weights.
     *
     * @param torch owner of the arrays
     * @param shapes of the wanted tensors by name
     * @throws WeightsException if one is missing, has another shape or cannot be read
     */
    public static Map<String, NDArray> read(
            TorchEngine torch, SafetensorsFile source, Map<String, long[]> shapes)
            throws WeightsException {
        requireShapes(source, shapes);
        Map<String, NDArray> weights = new LinkedHashMap<>();
        for (Map.Entry<String, long[]> entry : shapes.entrySet()) {
            float[] values = source.readFloats(entry.getKey());
            weights.put(
                    entry.getKey(), torch.manager().create(values, new Shape(entry.getValue())));
        }
        return weights;
    }

    /**
     * Checks without reading any numbers that tensors are there.
     *
     * @throws WeightsException if one is missing or has another shape
     */
    public static void requireShapes(SafetensorsFile source, Map<String, long[]> shapes)
            throws WeightsException {
        for (Map.Entry<String, long[]> entry : shapes.entrySet()) {
            TensorInfo tensor = source.tensor(entry.getKey());
            if (!tensor.shape().equals(Arrays.stream(entry.getValue()).boxed().toList())) {
                throw WeightsException.damaged(
                        source.file(),
                        Texts.get("fault.segmenter.shape", tensor.name(), tensor.shape()));
            }
        }
    }

    /**
     * Writes a file, a tensor at a time.
     *
     * @param type {@link TensorType#F32} or {@link TensorType#F16}
     * @param shapes of all tensors by name
     * @throws WeightsException if the numbers cannot be got or the disk does not take them; then
     *     nothing is left behind
     */
    public static void write(
            Path file,
            TensorType type,
            Map<String, String> metadata,
            Map<String, long[]> shapes,
            Values values)
            throws WeightsException {
        List<TensorInfo> infos = new ArrayList<>();
        shapes.forEach((name, dims) -> infos.add(TensorInfo.of(name, type, dims)));
        try (SafetensorsWriter writer = SafetensorsWriter.create(file, infos, metadata)) {
            for (TensorInfo info : infos) {
                writer.write(info.name(), values.of(info.name()));
            }
            writer.finish();
        }
    }
}
