package veduta.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.SynthesisException;
import veduta.api.training.DatasetSplit;
import veduta.api.training.Interval;
import veduta.api.training.LoggedTraining;
import veduta.api.training.StoredRun;
import veduta.api.training.TrainingJob;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.photo.Photos;
import veduta.layout.VoidFill;
import veduta.tensorfile.SafetensorsWriter;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorType;

final class RunFoldersTest {
    private static final Instant NOW = Instant.parse("2031-02-03T04:05:06Z");

    @TempDir private Path folder;
    private RunFolders runs;
    private TrainingJob job;

    @BeforeEach
    void prepare() {
        runs =
                new RunFolders(
                        folder.resolve("runs"), new Photos(), Clock.fixed(NOW, ZoneOffset.UTC));
        job = TinyJobs.job(folder, folder.resolve("perceiver"), 7, new Interval(3, 60));
    }

    @Test
    void create_run_isListedWithAllThatWasOrdered() throws Exception {
        StoredRun made = runs.create("My old Town!", job);
        assertEquals(List.of(made), runs.all());
        assertEquals(folder.resolve("runs/20310203-040506-my-old-town"), made.folder());
        assertEquals("My old Town!", made.title());
        assertEquals(NOW, made.begun());
        assertEquals(Optional.empty(), made.saved());
        TrainingJob read = made.job();
        assertEquals(job.config(), read.config());
        assertEquals(job.data(), read.data());
        assertEquals(job.perceptual(), read.perceptual());
        assertEquals(job.provenance(), read.provenance());
        assertEquals(job.engine(), read.engine());
        assertEquals(job.output().checkpoints(), read.output().checkpoints());
        assertEquals("my-old-town", read.output().name());
        assertFalse(read.initialWeights().resume());
    }

    @Test
    void create_vividPhotos_areStillSoWhenTheTrainingGoesOn() throws Exception {
        TrainingJob.Data vivid =
                new TrainingJob.Data(
                        folder, Optional.empty(), VoidFill.NONE, DatasetSplit.TRAINING, true);
        TrainingJob ordered =
                new TrainingJob(
                        job.config(),
                        vivid,
                        job.perceptual(),
                        job.initialWeights(),
                        job.output(),
                        job.provenance(),
                        job.engine());
        StoredRun made = runs.create("vivid", ordered);
        assertEquals(vivid, made.job().data());
        assertEquals(vivid, runs.reread(made).job().data());
    }

    @Test
    void create_twoOfOneNameAndSecond_liveApart() throws Exception {
        StoredRun one = runs.create("one", job);
        StoredRun other = runs.create("one", job);
        assertFalse(one.folder().equals(other.folder()));
        assertEquals(2, runs.all().size());
    }

    @Test
    void all_brokenNotes_areLeftOut() throws Exception {
        StoredRun made = runs.create("good", job);
        Path note = runs.create("bad", job).folder().resolve("run.json");
        String text = Files.readString(note);
        for (String broken :
                List.of(
                        "",
                        "null",
                        "[]",
                        "{}",
                        text.substring(0, text.length() / 2),
                        text.replace("\"steps\": 7", "\"steps\": -7"),
                        text.replace("\"settings\"", "\"sittings\""),
                        text.replace("\"engine\"", "\"engin\""),
                        text.replace("2031-02-03T", "yesterday"))) {
            Files.writeString(note, broken);
            assertEquals(List.of(made), runs.all(), broken);
        }
    }

    @Test
    void all_brokenCheckpoints_areLeftOut() throws Exception {
        StoredRun made = runs.create("good", job);
        Path checkpoint = runs.create("bad", job).job().output().checkpoint();
        String config = new Gson().toJson(job.config());
        writeCheckpoint(checkpoint, config, "3");
        assertEquals(2, runs.all().size());
        for (String broken :
                List.of(
                        "",
                        "{}",
                        config.substring(0, config.length() / 2),
                        config.replace("\"steps\":7", "\"steps\":-7"),
                        config.replace("\"settings\"", "\"sittings\""),
                        config.replace("\"schedule\"", "\"schedul\""))) {
            writeCheckpoint(checkpoint, broken, "3");
            assertEquals(List.of(made), runs.all(), broken);
        }
        writeCheckpoint(checkpoint, config, "many");
        assertEquals(List.of(made), runs.all());
    }

    private static void writeCheckpoint(Path file, String config, String step) throws Exception {
        Map<String, String> said =
                Map.of(
                        "format",
                        "veduta-checkpoint/1",
                        "plan",
                        config,
                        "step",
                        step,
                        "level_means",
                        "[1.0]");
        TensorInfo info = TensorInfo.of("weight/any", TensorType.F32, 1);
        try (SafetensorsWriter writer = SafetensorsWriter.create(file, List.of(info), said)) {
            writer.write(info.name(), new float[1]);
            writer.finish();
        }
    }

    @Test
    void log_cutRow_isLeftOut() throws Exception {
        StoredRun made = runs.create("log", job);
        assertEquals(LoggedTraining.EMPTY, runs.log(made));
        Files.write(
                made.job().output().log(),
                List.of(
                        "step,rate,loss,pixels,conv1_1,lambda_pixels,lambda_conv1_1",
                        "1,0.1,9.5,3,4,1,1",
                        "2,0.1,8.5,2,3,1,1",
                        "3,0.1,7."));
        LoggedTraining log = runs.log(made);
        assertEquals(List.of("pixels", "conv1_1"), log.levels());
        assertEquals(
                List.of(
                        new LoggedTraining.Step(1, 9.5, List.of(3.0, 4.0)),
                        new LoggedTraining.Step(2, 8.5, List.of(2.0, 3.0))),
                log.steps());
    }

    @Test
    void begin_previewsAfterTheCheckpoint_areDropped() throws Exception {
        StoredRun made = runs.create("previews", job);
        RgbImage picture = RgbImage.of(new Size(2, 1), new byte[] {1, 2, 3, 4, 5, 6});
        RetainedPreviews.prepare(made.job().output(), 0);
        for (int step = 0; step <= 9; step += 3) {
            new Photos().write(made.job().output().preview(step), picture);
        }
        RetainedPreviews.prepare(made.job().output(), 6);
        StoredRun read = runs.reread(made);
        assertEquals(List.of(0, 3, 6), read.previews());
        assertEquals(picture, runs.preview(read, 3));
    }

    @Test
    void thin_manyPreviews_keepsFirstAndLast() throws Exception {
        StoredRun made = runs.create("many", job);
        RetainedPreviews.prepare(made.job().output(), 0);
        for (int step = 0; step <= 64; step++) {
            Files.createFile(made.job().output().preview(step));
        }
        RetainedPreviews.thin(made.job().output());
        List<Integer> left = runs.reread(made).previews();
        assertEquals(33, left.size());
        assertEquals(0, left.get(0));
        assertEquals(64, left.get(32));
    }

    @Test
    void remove_run_isGoneAndNothingElse() throws Exception {
        StoredRun made = runs.create("gone", job);
        StoredRun stays = runs.create("stays", job);
        runs.remove(made);
        assertEquals(List.of(stays), runs.all());
        StoredRun foreign = new StoredRun(folder, "foreign", NOW, job, Optional.empty(), List.of());
        assertThrows(SynthesisException.class, () -> runs.remove(foreign));
        assertTrue(Files.exists(folder));
    }
}
