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
 * What the file {@code run.json} says of a training: the whole job, in JSON that people can read.
 *
 * @param format version of the form
 * @param title what the user calls the training
 * @param begun ISO 8601 instant
 * @param model name of the model's file in the folder
 * @param pairs folder of the pairs
 * @param encoding key of the layouts' encoding; null to recognise it
 * @param voidReach reach of labels into void, in pixels
 * @param split name of the one part of the data set that is learned from; null for the usual one
 * @param validation folder of the pairs by which it is judged; null where none is named
 * @param vivid whether photographs are made vivid as they are read; null if not
 * @param aspect width of what a whole pair shows as a share of its height; null where pixels are
 *     square
 * @param perceptual file of the perceptual network; null without one
 * @param start model file to begin with; null to begin untrained
 * @param engine device, number format and threads
 * @param checkpoints when checkpoints are written
 * @param previews when previews are drawn
 * @param provenance what the model says of its making
 * @param config everything that decides the result
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
        @SerializedName("validation") @Nullable String validation,
        @SerializedName("vivid") @Nullable Boolean vivid,
        @SerializedName("aspect") @Nullable Double aspect,
        @SerializedName("perceiver") @Nullable String perceptual,
        @SerializedName("start") @Nullable String start,
        @SerializedName("engine") EngineOptions engine,
        @SerializedName("checkpoints") Interval checkpoints,
        @SerializedName("previews") Interval previews,
        @SerializedName("provenance") Map<String, String> provenance,
        @SerializedName("plan") TrainingConfig config) {
    static final String FORMAT = "veduta-run/2";

    /** In it a network is a refinement network and has no architecture. */
    private static final String FORMER = "veduta-run/1";

    /** What is to be said of a job. */
    static RunManifest of(String title, Instant begun, TrainingJob job) {
        TrainingJob.Output output = job.output();
        return new RunManifest(
                FORMAT,
                title,
                begun.toString(),
                output.name(),
                job.data().pairs().toAbsolutePath().toString(),
                job.data().encoding().orElse(null),
                job.data().voidFill().reachPx(),
                job.data().split().must() ? job.data().split().names().get(0) : null,
                job.validation().map(data -> data.pairs().toAbsolutePath().toString()).orElse(null),
                job.data().vivid() ? true : null,
                job.data().aspect().orElse(null),
                job.perceptual().map(file -> file.toAbsolutePath().toString()).orElse(null),
                job.initialWeights()
                        .model()
                        .map(file -> file.toAbsolutePath().toString())
                        .orElse(null),
                job.engine(),
                output.checkpoints(),
                output.previews(),
                new TreeMap<>(job.provenance()),
                job.config());
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

    private static RunManifest checked(@Nullable RunManifest manifest, Path file) {
        if (manifest == null || !List.of(FORMAT, FORMER).contains(manifest.format())) {
            throw new IllegalArgumentException("Another format.");
        }
        Objects.requireNonNull(manifest.title());
        Objects.requireNonNull(manifest.engine());
        Objects.requireNonNull(manifest.checkpoints());
        Objects.requireNonNull(manifest.previews());
        Objects.requireNonNull(manifest.config().network());
        Objects.requireNonNull(manifest.config().loss());
        Objects.requireNonNull(manifest.config().schedule());
        manifest.job(file);
        manifest.begunAt();
        return manifest;
    }

    Instant begunAt() {
        return Instant.parse(begun);
    }

    /**
     * The job, starting over.
     *
     * @param file the manifest's own file
     * @throws InvalidPathException if a path is none on this system
     */
    TrainingJob job(Path file) {
        return new TrainingJob(
                config,
                new TrainingJob.Data(
                        Path.of(pairs),
                        Optional.ofNullable(encoding),
                        new VoidFill(voidReach),
                        split == null ? DatasetSplit.TRAINING : DatasetSplit.named(split),
                        Boolean.TRUE.equals(vivid),
                        Optional.ofNullable(aspect),
                        false),
                Optional.ofNullable(validation)
                        .map(
                                folder ->
                                        new TrainingJob.Data(
                                                Path.of(folder),
                                                Optional.ofNullable(encoding),
                                                new VoidFill(voidReach),
                                                DatasetSplit.HELD_OUT,
                                                Boolean.TRUE.equals(vivid),
                                                Optional.ofNullable(aspect),
                                                false)),
                Optional.ofNullable(perceptual).map(Path::of),
                new TrainingJob.InitialWeights(false, Optional.ofNullable(start).map(Path::of)),
                new TrainingJob.Output(
                        file.resolveSibling(model + ".safetensors"), checkpoints, previews, true),
                provenance,
                engine);
    }
}
