package veduta.train;

import ai.djl.ndarray.NDArray;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import veduta.net.Adam;
import veduta.synthesis.SynthesisException;
import veduta.synthesis.TrainingPlan;
import veduta.weights.SafetensorsFile;
import veduta.weights.SafetensorsWriter;
import veduta.weights.TensorInfo;
import veduta.weights.TensorType;
import veduta.weights.WeightsException;

/**
 * A training at the end of one step, enough to go on bit for bit: a safetensors file of float32
 * {@code weight/}, {@code mean/}, {@code square/} and {@code average/} tensors and the plan.
 *
 * @param plan the plan
 * @param step steps done
 * @param levelMeans running means of the levels' distances
 * @param gradientLength running mean of the gradient's length, 0 if unknown
 * @param tensors all values by prefixed name; owned by the receiver
 */
record Checkpoint(
        TrainingPlan plan,
        int step,
        List<Double> levelMeans,
        double gradientLength,
        Map<String, float[]> tensors) {
    private static final String FORMAT = "veduta-checkpoint/1";

    /** Writes the present state; an older file is replaced in one move. */
    static void write(Path file, TrainingPlan plan, int step, List<Double> levelMeans, Adam adam)
            throws SynthesisException {
        Map<String, String> metadata = new TreeMap<>();
        metadata.put("format", FORMAT);
        metadata.put("plan", new Gson().toJson(plan));
        metadata.put("step", Integer.toString(step));
        metadata.put("level_means", new Gson().toJson(levelMeans));
        metadata.put("gradient_length", Double.toString(adam.usualLength()));
        Map<String, NDArray> arrays = new LinkedHashMap<>();
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
    static Checkpoint read(Path file) throws SynthesisException {
        try (SafetensorsFile source = SafetensorsFile.open(file)) {
            Checkpoint empty = withoutTensors(source);
            Map<String, float[]> tensors = new LinkedHashMap<>();
            for (TensorInfo tensor : source.tensors()) {
                tensors.put(tensor.name(), source.readFloats(tensor.name()));
            }
            return new Checkpoint(
                    empty.plan(),
                    empty.step(),
                    empty.levelMeans(),
                    empty.gradientLength(),
                    tensors);
        } catch (WeightsException failure) {
            throw new SynthesisException(failure);
        }
    }

    /**
     * Whether all steps of the training that wrote it are done.
     *
     * @throws SynthesisException if the file is no checkpoint or is broken
     */
    static boolean isFinished(Path file) throws SynthesisException {
        try (SafetensorsFile source = SafetensorsFile.open(file)) {
            Checkpoint saved = withoutTensors(source);
            return saved.step() >= saved.plan().schedule().steps();
        } catch (WeightsException failure) {
            throw new SynthesisException(failure);
        }
    }

    private static Checkpoint withoutTensors(SafetensorsFile source) throws SynthesisException {
        Path file = source.file();
        Map<String, String> metadata = source.metadata();
        if (!FORMAT.equals(metadata.get("format"))) {
            throw new SynthesisException(
                    file + " is no checkpoint of a training; name one that 'train' wrote.");
        }
        try {
            Gson gson = new Gson();
            TrainingPlan plan = gson.fromJson(metadata.get("plan"), TrainingPlan.class);
            Double[] means = gson.fromJson(metadata.get("level_means"), Double[].class);
            String step = metadata.get("step");
            if (plan == null || means == null || step == null) {
                throw new SynthesisException(file + " is damaged: its plan is missing.");
            }
            double length = Double.parseDouble(metadata.getOrDefault("gradient_length", "0"));
            return new Checkpoint(plan, Integer.parseInt(step), List.of(means), length, Map.of());
        } catch (JsonParseException | NumberFormatException failure) {
            throw new SynthesisException(file + " is damaged: its plan is unreadable.", failure);
        }
    }

    /**
     * The values of one tensor.
     *
     * @throws SynthesisException if the checkpoint lacks it
     */
    float[] values(String name, Path file) throws SynthesisException {
        float[] values = tensors.get(name);
        if (values == null) {
            throw new SynthesisException(file + " is damaged: it lacks " + name + ".");
        }
        return values;
    }
}
