package veduta.ml.segmentation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelInfo;
import veduta.api.model.SegmenterInfo;
import veduta.ml.engine.TorchEngine;
import veduta.ml.modelfile.ProvenanceMetadata;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.SafetensorsWriter;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorType;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * A segmentation network as one safetensors file. Its trunk has the names and metadata of a
 * perceptual network, so that the same file serves as one.
 *
 * <p>Metadata: {@code format}, {@code name}, {@code palette}; provenance under {@code made.<key>};
 * widths, features and classes follow from the shapes of the tensors.
 */
public final class SegmenterFile {
    /** Value of {@code format}. */
    static final String FORMAT = "veduta-segmenter/1";

    private SegmenterFile() {}

    /**
     * What a file holds.
     *
     * @param paletteKey palette of the classes
     * @param shape form of the network
     * @param weights arrays by name, owned by the engine
     */
    record Content(String paletteKey, SegmenterShape shape, Map<String, NDArray> weights) {}

    /** Writes a network in float16. */
    static void write(
            Path file, ModelInfo segmenterInfo, SegmenterShape shape, Map<String, float[]> weights)
            throws WeightsException {
        Map<String, String> metadata = new TreeMap<>(Segmenter.TRUNK);
        metadata.put("format", FORMAT);
        metadata.put("name", segmenterInfo.name());
        metadata.put("palette", segmenterInfo.paletteKey());
        ProvenanceMetadata.add(segmenterInfo.provenance(), metadata);
        List<TensorInfo> infos = new ArrayList<>();
        shape.shapes()
                .forEach((name, dims) -> infos.add(TensorInfo.of(name, TensorType.F16, dims)));
        try (SafetensorsWriter writer = SafetensorsWriter.create(file, infos, metadata)) {
            for (TensorInfo info : infos) {
                float[] values = weights.get(info.name());
                if (values == null) {
                    throw new IllegalArgumentException("There are no values of " + info.name());
                }
                writer.write(info.name(), values);
            }
            writer.finish();
        }
    }

    /**
     * Key of the palette that a file's network reads.
     *
     * @param metadata of the file
     * @return empty if they are not those of a segmentation network
     */
    public static Optional<String> palette(Map<String, String> metadata) {
        return FORMAT.equals(metadata.get("format"))
                ? Optional.ofNullable(metadata.get("palette"))
                : Optional.empty();
    }

    /**
     * What a network says of itself.
     *
     * @return empty if the file is something else
     * @throws SynthesisException if it is a broken segmentation network
     */
    public static Optional<SegmenterInfo> info(SafetensorsFile source) throws SynthesisException {
        try {
            Map<String, String> metadata = source.metadata();
            if (!FORMAT.equals(metadata.get("format"))) {
                return Optional.empty();
            }
            SegmenterShape shape = shape(source);
            return Optional.of(
                    new SegmenterInfo(
                            metadata.getOrDefault("name", ""),
                            metadata.getOrDefault("palette", ""),
                            shape.classes(),
                            shape.widths(),
                            shape.features(),
                            shape.parameters(),
                            ProvenanceMetadata.in(metadata)));
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        } catch (IllegalArgumentException unsuitable) {
            throw unsuitable(source.file(), unsuitable);
        }
    }

    /**
     * Loads a network.
     *
     * @throws SynthesisException if the file is none or is broken
     */
    static Content read(TorchEngine torch, Path file) throws SynthesisException {
        try (SafetensorsFile source = SafetensorsFile.open(file)) {
            Map<String, String> metadata = source.metadata();
            Optional<String> palette = palette(metadata);
            if (palette.isEmpty()) {
                throw new SynthesisException(Texts.get("fault.segmenter.none", file));
            }
            SegmenterShape shape = shape(source);
            Map<String, NDArray> weights = new LinkedHashMap<>();
            for (Map.Entry<String, long[]> entry : shape.shapes().entrySet()) {
                TensorInfo tensor = source.tensor(entry.getKey());
                if (!tensor.shape().equals(Arrays.stream(entry.getValue()).boxed().toList())) {
                    throw WeightsException.damaged(
                            file,
                            Texts.get("fault.segmenter.shape", tensor.name(), tensor.shape()));
                }
                weights.put(
                        tensor.name(),
                        torch.manager()
                                .create(
                                        source.readFloats(tensor.name()),
                                        new Shape(entry.getValue())));
            }
            return new Content(palette.get(), shape, weights);
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        } catch (IllegalArgumentException unsuitable) {
            throw unsuitable(file, unsuitable);
        }
    }

    private static SynthesisException unsuitable(Path file, IllegalArgumentException why) {
        return new SynthesisException(
                Texts.get("fault.segmenter.unsuitable", file, String.valueOf(why.getMessage())),
                why);
    }

    /** The form of the network in a file, from the shapes of its tensors. */
    static SegmenterShape shape(SafetensorsFile source) throws WeightsException {
        List<Integer> widths = new ArrayList<>();
        for (String level : SegmenterShape.LEVELS) {
            widths.add(length(source, level));
        }
        return new SegmenterShape(length(source, "classes"), widths, length(source, "whole"));
    }

    private static int length(SafetensorsFile source, String layer) throws WeightsException {
        List<Long> shape = source.tensor(layer + ".bias").shape();
        if (shape.size() != 1 || shape.get(0) > Integer.MAX_VALUE) {
            throw WeightsException.damaged(
                    source.file(), Texts.get("fault.segmenter.shape", layer, shape));
        }
        return Math.toIntExact(shape.get(0));
    }
}
