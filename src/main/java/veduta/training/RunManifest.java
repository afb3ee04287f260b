package veduta.training;

import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import veduta.api.compute.EngineOptions;
import veduta.api.training.DatasetSplit;
import veduta.api.training.Interval;
import veduta.api.training.TrainingConfig;
import veduta.api.training.TrainingJob;
import veduta.layout.VoidFill;
import veduta.storage.AtomicFile;
import veduta.text.Texts;

/**
 * What the file {@code run.json} says of a training: all that was ordered, in JSON that people can
 * read.
 *
 * @param format version of the form
 * @param title what the user calls the training
 * @param begun ISO 8601 instant
 * @param model name of the model's file in the folder
 * @param pairs folder of the pairs
 * @param encoding key of the layouts' encoding; null to recognise it
 * @param voidReach reach of labels into void, in pixels
 * @param split name of the one part of the data set that is learned from; null for the usual one
 * @param perceiver file of the perception network; null without one
 * @param start model file to begin with; null to begin untrained
 * @param engine device, number format and threads
 * @param checkpoints when checkpoints are written
 * @param previews when previews are drawn
 * @param provenance what the model shall say of its making
 * @param plan everything that decides the result
 */
record RunManifest(
        @SerializedName("format") String format,
        @SerializedName("title") String title,
        @SerializedName("begun") String begun,
        @SerializedName("model") String model,
        @SerializedName("pairs") String pairs,
        @SerializedName("encoding") @Nullable String encoding,
        @SerializedName("voidReach") int voidReach,
        @SerializedName("split") @Nullable String split,
        @SerializedName("perceiver") @Nullable String perceiver,
        @SerializedName("start") @Nullable String start,
        @SerializedName("engine") EngineOptions engine,
        @SerializedName("checkpoints") Interval checkpoints,
        @SerializedName("previews") Interval previews,
        @SerializedName("provenance") Map<String, String> provenance,
        @SerializedName("plan") TrainingConfig plan) {
    static final String FORMAT = "veduta-run/2";

    /** In it a network is a refinement network and has no architecture. */
    private static final String FORMER = "veduta-run/1";

    /** What is to be said of an order. */
    static RunManifest of(String title, Instant begun, TrainingJob order) {
        TrainingJob.Output output = order.output();
        return new RunManifest(
                FORMAT,
                title,
                begun.toString(),
                output.name(),
                order.data().pairs().toAbsolutePath().toString(),
                order.data().encoding().orElse(null),
                order.data().voidFill().reachPx(),
                order.data().split().must() ? order.data().split().names().get(0) : null,
                order.perceiver().map(file -> file.toAbsolutePath().toString()).orElse(null),
                order.beginning()
                        .model()
                        .map(file -> file.toAbsolutePath().toString())
                        .orElse(null),
                order.engine(),
                output.checkpoints(),
                output.previews(),
                new TreeMap<>(order.provenance()),
                order.plan());
    }

    /** Writes it into a file, which is replaced in one move. */
    void write(Path file) throws IOException {
        String json =
                ConfigJson.builder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(this);
        AtomicFile.write(file, out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read or says something else; one sentence for the user
     */
    static RunManifest read(Path file) throws IOException {
        String json = Files.readString(file);
        // Gson wraps whatever a record's constructor throws at bad values into a bare exception.
        FutureTask<RunManifest> reading =
                new FutureTask<>(
                        () -> checked(ConfigJson.gson().fromJson(json, RunManifest.class), file));
        reading.run();
        try {
            return reading.get();
        } catch (ExecutionException damaged) {
            throw new IOException(Texts.get("fault.train.no-run", file), damaged.getCause());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IOException(Texts.get("fault.train.interrupted", file), hurried);
        }
    }

    private static RunManifest checked(@Nullable RunManifest note, Path file) {
        if (note == null || !List.of(FORMAT, FORMER).contains(note.format())) {
            throw new IllegalArgumentException("Another format.");
        }
        Objects.requireNonNull(note.title());
        Objects.requireNonNull(note.engine());
        Objects.requireNonNull(note.checkpoints());
        Objects.requireNonNull(note.previews());
        Objects.requireNonNull(note.plan().network());
        Objects.requireNonNull(note.plan().loss());
        Objects.requireNonNull(note.plan().schedule());
        note.order(file);
        note.begunAt();
        return note;
    }

    Instant begunAt() {
        return Instant.parse(begun);
    }

    /**
     * The order, beginning anew.
     *
     * @param file the note's own file
     * @throws InvalidPathException if a path is none on this system
     */
    TrainingJob order(Path file) {
        return new TrainingJob(
                plan,
                new TrainingJob.Data(
                        Path.of(pairs),
                        Optional.ofNullable(encoding),
                        new VoidFill(voidReach),
                        split == null ? DatasetSplit.TRAINING : DatasetSplit.named(split)),
                Optional.ofNullable(perceiver).map(Path::of),
                new TrainingJob.InitialWeights(false, Optional.ofNullable(start).map(Path::of)),
                new TrainingJob.Output(
                        file.resolveSibling(model + ".safetensors"), checkpoints, previews, true),
                provenance,
                engine);
    }
}
