package veduta.training;

import ai.djl.ndarray.NDArray;
import com.google.gson.Gson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiPredicate;
import veduta.api.compute.SynthesisException;
import veduta.api.training.SavedTraining;
import veduta.api.training.TrainingConfig;
import veduta.api.training.ValidationState;
import veduta.ml.modelfile.ProvenanceMetadata;
import veduta.ml.optim.Optimizer;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.SafetensorsWriter;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorType;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;
import veduta.training.step.TrainingStep;

/**
 * A training at the end of one step, enough to go on bit for bit: a safetensors file of float32
 * tensors called {@code <group>/<slot>/<parameter>}, for example {@code
 * generator/average/head.bias}, and the configuration. Files of format 1 have no groups; theirs are
 * read as the generator's.
 *
 * @param training the configuration, the step and what a model made of it says
 * @param levelMeans running means of the levels' distances
 * @param numbers numbers of the optimizers, called {@code <group>/<name>}
 * @param tensors all values by prefixed name; owned by the receiver
 */
record CheckpointFile(
        SavedTraining training,
        List<Double> levelMeans,
        Map<String, Double> numbers,
        Map<String, float[]> tensors) {
    private static final String FORMAT = "veduta-checkpoint/2";
    private static final String FORMER = "veduta-checkpoint/1";
    private static final String NUMBER = "number.";
    private static final String VALIDATION = "validation";
    private static final String GROUP = TrainingStep.GENERATOR + "/";
    private static final String WEIGHT = GROUP + "weight/";
    private static final String AVERAGE = GROUP + "average/";

    /**
     * Writes the present state; an older file is replaced in one move.
     *
     * @param optimizers by group of parameters
     */
    static void write(
            Path file,
            SavedTraining training,
            List<Double> levelMeans,
            Map<String, Optimizer> optimizers)
            throws SynthesisException {
        Map<String, String> metadata = new TreeMap<>();
        metadata.put("format", FORMAT);
        metadata.put("plan", ConfigJson.gson().toJson(training.config()));
        metadata.put("step", Integer.toString(training.step()));
        metadata.put("mean_loss", Double.toString(training.meanLoss()));
        metadata.put("perceiver", training.perceptualDigest());
        training.validation()
                .ifPresent(state -> metadata.put(VALIDATION, new Gson().toJson(state)));
        ProvenanceMetadata.add(training.provenance(), metadata);
        metadata.put("level_means", new Gson().toJson(levelMeans));
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        new TreeMap<>(optimizers)
                .forEach(
                        (group, optimizer) -> {
                            optimizer
                                    .numbers()
                                    .forEach(
                                            (name, value) ->
                                                    metadata.put(
                                                            NUMBER + group + "/" + name,
                                                            Double.toString(value)));
                            optimizer
                                    .arrays()
                                    .forEach(
                                            (name, array) -> arrays.put(group + "/" + name, array));
                        });
        List<TensorInfo> infos = new ArrayList<>();
        arrays.forEach(
                (name, array) ->
                        infos.add(
                                TensorInfo.of(name, TensorType.F32, array.getShape().getShape())));
        try (SafetensorsWriter writer = SafetensorsWriter.create(file, infos, metadata)) {
            for (Map.Entry<String, NDArray> entry : arrays.entrySet()) {
                writer.write(entry.getKey(), entry.getValue().toFloatArray());
            }
            writer.finish();
        } catch (WeightsException failure) {
            throw new SynthesisException(failure);
        }
    }

    /**
     * Reads a checkpoint.
     *
     * @throws SynthesisException if the file is none or is broken
     */
    static CheckpointFile read(Path file) throws SynthesisException {
        return read(file, (name, all) -> true);
    }

    /**
     * Reads a checkpoint, but of its tensors only those of {@link #averages}: a quarter of them or
     * less.
     *
     * @throws SynthesisException if the file is none or is broken
     */
    static CheckpointFile readAverages(Path file) throws SynthesisException {
        return read(
                file,
                (name, all) ->
                        name.startsWith(AVERAGE)
                                || (name.startsWith(WEIGHT) && !all.contains(averageOf(name))));
    }

    private static String averageOf(String weight) {
        return AVERAGE + weight.substring(WEIGHT.length());
    }

    private static CheckpointFile read(Path file, BiPredicate<String, Set<String>> wanted)
            throws SynthesisException {
        try (SafetensorsFile source = SafetensorsFile.open(file)) {
            CheckpointFile empty = withoutTensors(source);
            Map<String, float[]> tensors = new LinkedHashMap<>();
            boolean former = FORMER.equals(source.metadata().get("format"));
            Map<String, String> names = new LinkedHashMap<>();
            for (TensorInfo tensor : source.tensors()) {
                names.put(former ? GROUP + tensor.name() : tensor.name(), tensor.name());
            }
            for (Map.Entry<String, String> name : names.entrySet()) {
                if (wanted.test(name.getKey(), names.keySet())) {
                    tensors.put(name.getKey(), source.readFloats(name.getValue()));
                }
            }
            return new CheckpointFile(
                    empty.training(), empty.levelMeans(), empty.numbers(), tensors);
        } catch (WeightsException failure) {
            throw new SynthesisException(failure);
        }
    }

    /**
     * Reads what a checkpoint says of its training, without its tensors.
     *
     * @throws SynthesisException if the file is no checkpoint or is broken
     */
    static SavedTraining training(Path file) throws SynthesisException {
        try (SafetensorsFile source = SafetensorsFile.open(file)) {
            return withoutTensors(source).training();
        } catch (WeightsException failure) {
            throw new SynthesisException(failure);
        }
    }

    private static CheckpointFile withoutTensors(SafetensorsFile source) throws SynthesisException {
        Path file = source.file();
        Map<String, String> metadata = source.metadata();
        String format = metadata.getOrDefault("format", "");
        if (!format.equals(FORMAT) && !format.equals(FORMER)) {
            throw new SynthesisException(Texts.get("fault.checkpoint.none", file));
        }
        // Gson wraps whatever a record's constructor throws at bad values into a bare exception.
        FutureTask<CheckpointFile> reading = new FutureTask<>(() -> described(metadata, file));
        reading.run();
        try {
            return reading.get();
        } catch (ExecutionException damaged) {
            if (damaged.getCause() instanceof SynthesisException failure) {
                throw failure;
            }
            throw new SynthesisException(Texts.get("fault.checkpoint.plan", file), damaged);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new SynthesisException(Texts.get("fault.train.interrupted", file), hurried);
        }
    }

    private static CheckpointFile described(Map<String, String> metadata, Path file)
            throws SynthesisException {
        Gson gson = ConfigJson.gson();
        TrainingConfig config = gson.fromJson(metadata.get("plan"), TrainingConfig.class);
        Double[] means = gson.fromJson(metadata.get("level_means"), Double[].class);
        String step = metadata.get("step");
        if (config == null || means == null || step == null) {
            throw new SynthesisException(Texts.get("fault.checkpoint.no-plan", file));
        }
        Objects.requireNonNull(config.network());
        Objects.requireNonNull(config.loss());
        Objects.requireNonNull(config.schedule());
        SavedTraining training =
                new SavedTraining(
                        config,
                        Integer.parseInt(step),
                        Double.parseDouble(metadata.getOrDefault("mean_loss", "NaN")),
                        metadata.getOrDefault("perceiver", ""),
                        ProvenanceMetadata.in(metadata),
                        Optional.ofNullable(
                                gson.fromJson(metadata.get(VALIDATION), ValidationState.class)));
        return new CheckpointFile(training, List.of(means), numbers(metadata), Map.of());
    }

    private static Map<String, Double> numbers(Map<String, String> metadata) {
        Map<String, Double> numbers = new TreeMap<>();
        metadata.forEach(
                (key, value) -> {
                    if (key.startsWith(NUMBER)) {
                        numbers.put(key.substring(NUMBER.length()), Double.parseDouble(value));
                    } else if (key.equals("gradient_length")) {
                        numbers.put(GROUP + key, Double.parseDouble(value));
                    }
                });
        return numbers;
    }

    /** The numbers of one group's optimizer by name. */
    Map<String, Double> numbersOf(String group) {
        Map<String, Double> own = new TreeMap<>();
        numbers.forEach(
                (name, value) -> {
                    if (name.startsWith(group + "/")) {
                        own.put(name.substring(group.length() + 1), value);
                    }
                });
        return own;
    }

    /** The averaged weights of the generator by name; of those that are not averaged themselves. */
    Map<String, float[]> averages() {
        Map<String, float[]> averages = new LinkedHashMap<>();
        tensors.forEach(
                (name, values) -> {
                    if (name.startsWith(AVERAGE)) {
                        averages.put(name.substring(AVERAGE.length()), values);
                    } else if (name.startsWith(WEIGHT)) {
                        averages.putIfAbsent(name.substring(WEIGHT.length()), values);
                    }
                });
        return averages;
    }

    /**
     * The values of one tensor.
     *
     * @throws SynthesisException if the checkpoint lacks it
     */
    float[] values(String name, Path file) throws SynthesisException {
        float[] values = tensors.get(name);
        if (values == null) {
            throw new SynthesisException(Texts.get("fault.checkpoint.lacks", file, name));
        }
        return values;
    }
}
