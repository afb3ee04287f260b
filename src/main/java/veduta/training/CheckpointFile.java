package veduta.training;

import ai.djl.ndarray.NDArray;
import com.google.gson.Gson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelInfo;
import veduta.api.training.SavedTraining;
import veduta.api.training.TrainingConfig;
import veduta.ml.crn.CrnShape;
import veduta.ml.crn.CrnWeights;
import veduta.ml.modelfile.ProvenanceMetadata;
import veduta.ml.optim.Adam;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.SafetensorsWriter;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorType;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * A training at the end of one step, enough to go on bit for bit: a safetensors file of float32
 * {@code weight/}, {@code mean/}, {@code square/} and {@code average/} tensors and the plan; of
 * frozen weights there is only {@code weight/}.
 *
 * @param training the plan, the step and what a model made of it says
 * @param levelMeans running means of the levels' distances
 * @param gradientLength running mean of the gradient's length, 0 if unknown
 * @param tensors all values by prefixed name; owned by the receiver
 */
record CheckpointFile(
        SavedTraining training,
        List<Double> levelMeans,
        double gradientLength,
        Map<String, float[]> tensors) {
    private static final String FORMAT = "veduta-checkpoint/1";

    /** Writes the present state; an older file is replaced in one move. */
    static void write(Path file, SavedTraining training, List<Double> levelMeans, Adam adam)
            throws SynthesisException {
        Map<String, String> metadata = new TreeMap<>();
        metadata.put("format", FORMAT);
        metadata.put("plan", new Gson().toJson(training.plan()));
        metadata.put("step", Integer.toString(training.step()));
        metadata.put("mean_loss", Double.toString(training.meanLoss()));
        metadata.put("perceiver", training.perceiverDigest());
        ProvenanceMetadata.add(training.provenance(), metadata);
        metadata.put("level_means", new Gson().toJson(levelMeans));
        metadata.put("gradient_length", Double.toString(adam.usualLength()));
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        adam.frozen().forEach((name, weight) -> arrays.put("weight/" + name, weight));
        adam.slots()
                .forEach(
                        (name, slot) -> {
                            arrays.put("weight/" + name, slot.weight());
                            arrays.put("mean/" + name, slot.mean());
                            arrays.put("square/" + name, slot.square());
                            arrays.put("average/" + name, slot.average());
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
        try (SafetensorsFile source = SafetensorsFile.open(file)) {
            CheckpointFile empty = withoutTensors(source);
            Map<String, float[]> tensors = new LinkedHashMap<>();
            for (TensorInfo tensor : source.tensors()) {
                tensors.put(tensor.name(), source.readFloats(tensor.name()));
            }
            return new CheckpointFile(
                    empty.training(), empty.levelMeans(), empty.gradientLength(), tensors);
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
        if (!FORMAT.equals(metadata.get("format"))) {
            throw new SynthesisException(Texts.get("fault.checkpoint.none", file));
        }
        // Gson wraps whatever a record's constructor throws at bad values into a bare exception.
        FutureTask<CheckpointFile> reading = new FutureTask<>(() -> described(metadata, file));
        reading.run();
        try {
            return reading.get();
        } catch (ExecutionException damaged) {
            if (damaged.getCause() instanceof SynthesisException told) {
                throw told;
            }
            throw new SynthesisException(Texts.get("fault.checkpoint.plan", file), damaged);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new SynthesisException(Texts.get("fault.train.interrupted", file), hurried);
        }
    }

    private static CheckpointFile described(Map<String, String> metadata, Path file)
            throws SynthesisException {
        Gson gson = new Gson();
        TrainingConfig plan = gson.fromJson(metadata.get("plan"), TrainingConfig.class);
        Double[] means = gson.fromJson(metadata.get("level_means"), Double[].class);
        String step = metadata.get("step");
        if (plan == null || means == null || step == null) {
            throw new SynthesisException(Texts.get("fault.checkpoint.no-plan", file));
        }
        Objects.requireNonNull(plan.network());
        Objects.requireNonNull(plan.loss());
        Objects.requireNonNull(plan.schedule());
        SavedTraining training =
                new SavedTraining(
                        plan,
                        Integer.parseInt(step),
                        Double.parseDouble(metadata.getOrDefault("mean_loss", "NaN")),
                        metadata.getOrDefault("perceiver", ""),
                        ProvenanceMetadata.in(metadata));
        double length = Double.parseDouble(metadata.getOrDefault("gradient_length", "0"));
        return new CheckpointFile(training, List.of(means), length, Map.of());
    }

    /**
     * The averaged weights by name.
     *
     * @throws SynthesisException if the checkpoint lacks one
     */
    Map<String, float[]> averages(Path file) throws SynthesisException {
        Map<String, float[]> averages = new LinkedHashMap<>();
        ModelInfo card = training.plan().network().card("", Map.of());
        for (String name : CrnWeights.shapes(CrnShape.of(card)).keySet()) {
            String kind = tensors.containsKey("average/" + name) ? "average/" : "weight/";
            averages.put(name, values(kind + name, file));
        }
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
