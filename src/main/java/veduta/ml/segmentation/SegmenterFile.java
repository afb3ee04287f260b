package veduta.ml.segmentation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import veduta.api.model.ModelInfo;
import veduta.api.model.SegmenterInfo;
import veduta.ml.modelfile.ProvenanceMetadata;
import veduta.tensorfile.SafetensorsFile;
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
final class SegmenterFile {
    /** Value of {@code format}. */
    static final String FORMAT = "veduta-segmenter/1";

    private SegmenterFile() {}

    /** Writes a network in float16. */
    static void write(
            Path file, ModelInfo segmenterInfo, SegmenterShape shape, Map<String, float[]> weights)
            throws WeightsException {
        Map<String, String> metadata = new TreeMap<>(Segmenter.TRUNK);
        metadata.put("format", FORMAT);
        metadata.put("name", segmenterInfo.name());
        metadata.put("palette", segmenterInfo.paletteKey());
        ProvenanceMetadata.add(segmenterInfo.provenance(), metadata);
        SegmenterTensors.write(
                file, TensorType.F16, metadata, shape.shapes(), name -> values(weights, name));
    }

    private static float[] values(Map<String, float[]> weights, String name) {
        float[] values = weights.get(name);
        if (values == null) {
            throw new IllegalArgumentException("There are no values of " + name);
        }
        return values;
    }

    /** What a network says of itself. */
    static SegmenterInfo info(SafetensorsFile source) throws WeightsException {
        Map<String, String> metadata = source.metadata();
        SegmenterShape shape = shape(source);
        return new SegmenterInfo(
                metadata.getOrDefault("name", ""),
                "segmentation network, trunk as VGG-19's",
                metadata.getOrDefault("palette", ""),
                shape.classes(),
                shape.widths(),
                shape.features(),
                shape.parameters(),
                ProvenanceMetadata.in(metadata));
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
