package veduta.ml.modelfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelInfo;
import veduta.api.model.NetworkConfig;
import veduta.image.Size;
import veduta.ml.nn.ParameterSource;
import veduta.ml.nn.ParameterSpec;
import veduta.tensorfile.SafetensorsWriter;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorSource;
import veduta.tensorfile.TensorType;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * A model as one safetensors file: the parameters of its network, and in its metadata all that is
 * needed to run it.
 *
 * <p>Metadata: {@code format}, {@code architecture}, {@code name}, {@code palette}, {@code
 * classes}, {@code images}, {@code size}, settings of the architecture; provenance under {@code
 * made.<key>}.
 */
public final class ModelFile {
    /** Value of {@code format}: the form of file that this version writes and reads. */
    public static final String FORMAT = "veduta-model/1";

    private static final String SIZE = "size";

    /** Metadata that every architecture has; the rest are its own settings. */
    private static final Set<String> COMMON =
            Set.of("format", "architecture", "name", "palette", "classes", "images", SIZE);

    private ModelFile() {}

    /**
     * Reads what a file says of its model.
     *
     * @throws SynthesisException if it is no model file or its metadata is incomplete
     */
    public static ModelInfo info(Path file) throws SynthesisException {
        try (ModelFileSource source = ModelFileSource.open(file)) {
            return source.info();
        }
    }

    /** Reads what an open file says of its model. */
    public static ModelInfo info(TensorSource source) throws SynthesisException {
        Map<String, String> metadata = source.metadata();
        String format = metadata.getOrDefault("format", "");
        if (!format.equals(FORMAT)) {
            throw new SynthesisException(Texts.get("fault.model.format", source.file(), FORMAT));
        }
        try {
            return new ModelInfo(
                    required(metadata, "name"), network(metadata), ProvenanceMetadata.in(metadata));
        } catch (IllegalArgumentException fault) {
            throw new SynthesisException(
                    Texts.get(
                            "fault.model.metadata",
                            source.file(),
                            String.valueOf(fault.getMessage())),
                    fault);
        }
    }

    static String required(Map<String, String> metadata, String key) {
        String value = metadata.get(key);
        if (value == null) {
            throw new IllegalArgumentException(Texts.get("fault.model.key-missing", key));
        }
        return value;
    }

    private static NetworkConfig network(Map<String, String> metadata) {
        Map<String, String> settings = new TreeMap<>(metadata);
        settings.keySet().removeIf(key -> COMMON.contains(key) || ProvenanceMetadata.isKey(key));
        return new NetworkConfig(
                required(metadata, "architecture"),
                required(metadata, "palette"),
                Integer.parseInt(required(metadata, "classes")),
                Integer.parseInt(required(metadata, "images")),
                size(metadata),
                settings);
    }

    private static Size size(Map<String, String> metadata) {
        String size = metadata.get(SIZE);
        return size == null ? FormerNetwork.size(metadata) : Size.parse(size);
    }

    /** The metadata that {@link #info} reads back as this description. */
    public static Map<String, String> metadata(ModelInfo info) {
        Map<String, String> metadata = new TreeMap<>();
        metadata.put("format", FORMAT);
        metadata.putAll(info.network().settings());
        metadata.put("architecture", info.architecture());
        metadata.put("name", info.name());
        metadata.put("palette", info.paletteKey());
        metadata.put("classes", Integer.toString(info.classes()));
        metadata.put("images", Integer.toString(info.images()));
        metadata.put(SIZE, info.size().toString());
        ProvenanceMetadata.add(info.provenance(), metadata);
        return metadata;
    }

    /**
     * The values of an open model file's tensors, in float32.
     *
     * @return fails if a tensor is missing or has another shape than the network
     */
    public static ParameterSource<WeightsException> values(TensorSource source) {
        return (name, expected) -> {
            List<Long> found = source.tensor(name).shape();
            List<Long> wanted = Arrays.stream(expected).boxed().toList();
            if (!found.equals(wanted)) {
                throw WeightsException.damaged(
                        source.file(), Texts.get("fault.model.shape", name, found, wanted));
            }
            return source.readFloats(name);
        };
    }

    /**
     * Writes a model.
     *
     * @param parameters those of its network, in the order of the file
     * @param weights the values of all of them by name, row-major
     * @param type {@link TensorType#F16} or {@link TensorType#F32}
     * @throws WeightsException if the disk does not take it
     */
    public static void write(
            Path file,
            ModelInfo info,
            List<ParameterSpec> parameters,
            Map<String, float[]> weights,
            TensorType type)
            throws WeightsException {
        List<TensorInfo> infos = new ArrayList<>();
        parameters.forEach(spec -> infos.add(TensorInfo.of(spec.name(), type, spec.shape())));
        writeTensors(file, info, infos, weights);
    }

    private static void writeTensors(
            Path file, ModelInfo modelInfo, List<TensorInfo> infos, Map<String, float[]> weights)
            throws WeightsException {
        try (SafetensorsWriter writer =
                SafetensorsWriter.create(file, infos, metadata(modelInfo))) {
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
     * @param change makes of what the file says of it what it says from now on
     * @param to may be the model's own file
     * @throws SynthesisException if it cannot be read or the disk does not take it
     */
    public static void rewrite(Path from, UnaryOperator<ModelInfo> change, Path to)
            throws SynthesisException {
        ModelInfo info;
        List<TensorInfo> parameters;
        Map<String, float[]> values;
        try (ModelFileSource source = ModelFileSource.open(from)) {
            info = change.apply(source.info());
            parameters = source.parameters();
            values = source.values();
        }
        write(to, info, parameters, values);
    }

    /**
     * Writes a model whose parameters are stored as they were in another file.
     *
     * @param info what the file says of it
     * @param parameters form and storage of all of them, in the order of the file
     * @param weights all values by name, row-major
     * @throws SynthesisException if the disk does not take it
     */
    public static void write(
            Path to, ModelInfo info, List<TensorInfo> parameters, Map<String, float[]> weights)
            throws SynthesisException {
        try {
            writeTensors(to, info, parameters, weights);
        } catch (WeightsException failure) {
            throw new SynthesisException(failure);
        }
    }

    /**
     * All tensors of a model by name.
     *
     * @throws SynthesisException if it is no model or is broken
     */
    public static Map<String, float[]> tensors(Path file) throws SynthesisException {
        try (ModelFileSource source = ModelFileSource.open(file)) {
            return source.values();
        }
    }
}
