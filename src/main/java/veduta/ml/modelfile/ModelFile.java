package veduta.ml.modelfile;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelInfo;
import veduta.image.Size;
import veduta.ml.crn.CrnShape;
import veduta.ml.crn.CrnWeights;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.SafetensorsWriter;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorSource;
import veduta.tensorfile.TensorType;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * A model as one safetensors file: the tensors of {@link CrnWeights}, and in its metadata all that
 * is needed to run it.
 *
 * <p>Metadata: {@code format}, {@code architecture}, {@code name}, {@code palette}, {@code
 * classes}, {@code widths}, {@code base_size}, {@code images}; provenance under {@code made.<key>}.
 */
public final class ModelFile {
    /** Value of {@code format}: the form of file that this version writes and reads. */
    public static final String FORMAT = "veduta-model/1";

    private ModelFile() {}

    /**
     * Reads what a file says of its model.
     *
     * @throws SynthesisException if it is no model file or its metadata is incomplete
     */
    public static ModelInfo card(Path file) throws SynthesisException {
        try (SafetensorsFile source = SafetensorsFile.open(file)) {
            return card(source);
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        }
    }

    /** Reads what an open file says of its model. */
    public static ModelInfo card(TensorSource source) throws SynthesisException {
        Map<String, String> metadata = source.metadata();
        String format = metadata.getOrDefault("format", "");
        if (!format.equals(FORMAT)) {
            throw new SynthesisException(Texts.get("fault.model.format", source.file(), FORMAT));
        }
        try {
            return new ModelInfo(
                    required(metadata, "name"),
                    required(metadata, "architecture"),
                    required(metadata, "palette"),
                    Integer.parseInt(required(metadata, "classes")),
                    Stream.of(required(metadata, "widths").split(","))
                            .map(Integer::valueOf)
                            .toList(),
                    Size.parse(required(metadata, "base_size")),
                    Integer.parseInt(required(metadata, "images")),
                    ProvenanceMetadata.in(metadata));
        } catch (IllegalArgumentException fault) {
            throw new SynthesisException(
                    Texts.get(
                            "fault.model.metadata",
                            source.file(),
                            String.valueOf(fault.getMessage())),
                    fault);
        }
    }

    private static String required(Map<String, String> metadata, String key) {
        String value = metadata.get(key);
        if (value == null) {
            throw new IllegalArgumentException(Texts.get("fault.model.key-missing", key));
        }
        return value;
    }

    /** The metadata that {@link #card} reads back as this card. */
    public static Map<String, String> metadata(ModelInfo card) {
        Map<String, String> metadata = new TreeMap<>();
        metadata.put("format", FORMAT);
        metadata.put("architecture", card.architecture());
        metadata.put("name", card.name());
        metadata.put("palette", card.paletteKey());
        metadata.put("classes", Integer.toString(card.classes()));
        metadata.put(
                "widths",
                card.widths().stream().map(String::valueOf).collect(Collectors.joining(",")));
        metadata.put("base_size", card.baseSize().toString());
        metadata.put("images", Integer.toString(card.images()));
        ProvenanceMetadata.add(card.provenance(), metadata);
        return metadata;
    }

    /**
     * Loads the weights of an open model file in float32.
     *
     * @param manager owner of the arrays
     * @throws WeightsException if a tensor is missing or has another shape than the card says
     */
    public static CrnWeights weights(NDManager manager, CrnShape shape, TensorSource source)
            throws WeightsException {
        return CrnWeights.load(
                manager,
                shape,
                (name, expected) -> {
                    List<Long> found = source.tensor(name).shape();
                    List<Long> wanted = java.util.Arrays.stream(expected).boxed().toList();
                    if (!found.equals(wanted)) {
                        throw WeightsException.damaged(
                                source.file(), Texts.get("fault.model.shape", name, found, wanted));
                    }
                    return source.readFloats(name);
                });
    }

    /**
     * Writes a model.
     *
     * @param weights all tensors that {@link CrnWeights#shapes} names, row-major
     * @param type {@link TensorType#F16} or {@link TensorType#F32}
     * @throws WeightsException if the disk does not take it
     */
    public static void write(
            Path file, ModelInfo card, Map<String, float[]> weights, TensorType type)
            throws WeightsException {
        List<TensorInfo> infos = new ArrayList<>();
        CrnWeights.shapes(CrnShape.of(card))
                .forEach((name, shape) -> infos.add(TensorInfo.of(name, type, shape)));
        try (SafetensorsWriter writer = SafetensorsWriter.create(file, infos, metadata(card))) {
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
     * Writes a model with the same weights again.
     *
     * @param card what is told of it from now on
     * @param to may be the model's own file
     * @throws SynthesisException if it cannot be read or the disk does not take it
     */
    public static void rewrite(Path from, ModelInfo card, Path to) throws SynthesisException {
        try {
            write(to, card, tensors(from), type(from));
        } catch (WeightsException failure) {
            throw new SynthesisException(failure);
        }
    }

    /**
     * How the numbers of a model are stored.
     *
     * @throws SynthesisException if it is no model or is broken
     */
    public static TensorType type(Path file) throws SynthesisException {
        try (SafetensorsFile source = SafetensorsFile.open(file)) {
            return source.tensor("head.weight").type();
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        }
    }

    /**
     * All tensors of a model by name.
     *
     * @throws SynthesisException if it is no model or is broken
     */
    public static Map<String, float[]> tensors(Path file) throws SynthesisException {
        try (SafetensorsFile source = SafetensorsFile.open(file)) {
            card(source);
            Map<String, float[]> tensors = new TreeMap<>();
            for (TensorInfo tensor : source.tensors()) {
                tensors.put(tensor.name(), source.readFloats(tensor.name()));
            }
            return tensors;
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        }
    }
}
