package veduta.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.Tiling;
import veduta.api.model.ModelInfo;
import veduta.api.training.DatasetSplit;
import veduta.api.training.Interval;
import veduta.api.training.LoggedTraining;
import veduta.api.training.SavedTraining;
import veduta.api.training.StoredRun;
import veduta.api.training.TrainingConfig;
import veduta.api.training.TrainingJob;
import veduta.image.Size;
import veduta.io.photo.Photos;
import veduta.layout.VoidFill;
import veduta.ml.crn.CrnConfig;
import veduta.ml.engine.TorchEngine;
import veduta.ml.modelfile.ModelFile;
import veduta.tensorfile.SafetensorsFile;

/**
 * The files of a training by Veduta 0.1.0, no value in which is the usual one, are read as they
 * were meant, and read alike once they are written again in today's formats.
 */
final class FormerTrainingsTest {
    private static final Path FORMER =
            Path.of("src/test/resources/veduta/fixtures-0.1.0/trainings");
    private static final String NAME = "three-rooms-1";
    private static final Map<String, String> MADE =
            Map.of(
                    "data", "three rooms",
                    "licence", "CC0-1.0",
                    "date", "2026-03-04",
                    "command", "veduta train rooms");

    @TempDir private Path root;
    private Path folder;
    private RunFolders runs;

    /** The files are read as copies, so that nothing can change them. */
    @BeforeEach
    void copy() throws Exception {
        folder = Files.createDirectory(root.resolve("20260304-050607-three-rooms-1"));
        Path source = FORMER.resolve(folder.getFileName());
        for (String file : List.of("run.json", NAME + ".checkpoint.safetensors", NAME + ".csv")) {
            Files.copy(source.resolve(file), folder.resolve(file));
        }
        runs = new RunFolders(root, new Photos(), Clock.systemUTC());
    }

    private Path checkpoint() {
        return folder.resolve(NAME + ".checkpoint.safetensors");
    }

    private static TrainingConfig config() {
        return new TrainingConfig(
                CrnConfig.of("rooms", 3, List.of(4, 5), new Size(8, 4), 2),
                new TrainingConfig.Loss(
                        "diversity",
                        List.of("conv1_2", "conv2_1"),
                        List.of(2.0, 0.5, 1.5),
                        5,
                        3,
                        0.3,
                        0.1),
                new TrainingConfig.Schedule(30, 2e-3, 3, 0.25, 2, 0.8, 0.5, 0.9, 77),
                Precision.BFLOAT16,
                new TrainingConfig.MemoryOptions(3, 8, 1),
                new TrainingConfig.Augmentation(0.2, 0.1, 2, true));
    }

    @Test
    void all_formerTraining_hasEveryValue() {
        List<StoredRun> all = runs.all();
        assertEquals(1, all.size());
        StoredRun run = all.get(0);
        assertEquals(folder, run.folder());
        assertEquals("Three Rooms \"<1>\"", run.title());
        assertEquals(Instant.parse("2026-03-04T05:06:07Z"), run.begun());
        assertEquals(20, run.stepsDone());
        assertFalse(run.isFinished());
        TrainingJob job = run.job();
        assertEquals(config(), job.config());
        assertEquals(
                new TrainingJob.Data(
                        Path.of("/home/ann/pairs"),
                        Optional.of("nyu13"),
                        new VoidFill(7),
                        DatasetSplit.named("val")),
                job.data());
        assertEquals(Optional.of(Path.of("/home/ann/perceiver.safetensors")), job.perceptual());
        assertEquals(
                new TrainingJob.InitialWeights(
                        true, Optional.of(Path.of("/home/ann/start.safetensors"))),
                job.initialWeights());
        assertEquals(
                new TrainingJob.Output(
                        folder.resolve(NAME + ".safetensors"),
                        new Interval(6, 300),
                        new Interval(7, 90),
                        true),
                job.output());
        assertEquals(MADE, job.provenance());
        assertEquals(
                new EngineOptions(ComputeDevice.CPU, Precision.FLOAT16, 1, new Tiling(4)),
                job.engine());
    }

    @Test
    void write_formerNote_orderIsReadAlike() throws Exception {
        Path file = folder.resolve("run.json");
        RunManifest former = RunManifest.read(file);
        Path again = folder.resolve("again.json");
        RunManifest.of(former.title(), former.begunAt(), former.job(file)).write(again);
        assertEquals(former.job(file), RunManifest.read(again).job(again));
        assertTrue(Files.readString(again).contains("\"architecture\": \"crn\""));
    }

    @Test
    void log_formerTraining_hasEveryRow() throws Exception {
        LoggedTraining log = runs.log(runs.all().get(0));
        assertEquals(List.of("pixels", "conv1_2", "conv2_1"), log.levels());
        assertEquals(20, log.steps().size());
        assertEquals(
                new LoggedTraining.Step(20, 61.6869, List.of(58.2929, 7.94124, 1.68405)),
                log.steps().get(19));
    }

    @Test
    void read_formerCheckpoint_hasEveryValue() throws Exception {
        CheckpointFile checkpoint = CheckpointFile.read(checkpoint());
        SavedTraining training = checkpoint.training();
        assertEquals(config(), training.config());
        assertEquals(20, training.step());
        assertEquals(102.52749553363888, training.meanLoss());
        assertEquals(
                "e2327dac5b38cee0110458ac95ab64cb090979c1449259a6fd792cfedaa2fcf5",
                training.perceptualDigest());
        Map<String, String> made = new TreeMap<>(MADE);
        made.put("objective", "diversity");
        made.put("pairs", "3");
        made.put("seen", "H3pmMwDxLBoCjsmVqiV4c6oK+");
        assertEquals(made, training.provenance());
        assertEquals(
                List.of(76.15720342000326, 9.462785307566323, 3.0331101616223655),
                checkpoint.levelMeans());
        assertEquals(
                Map.of("gradient_length", 143.36375346309424), checkpoint.numbersOf("generator"));
        assertEquals(
                "6de81803746de9ecbfce5699adc3dec8d33c049c357d24c431d0078e16d10694",
                digest(ungrouped(checkpoint.tensors())));
        assertEquals(
                "5cd06b3b5ee0527d54f3611ef326ad206030cc5bf2e223b6ab81fdb9ba57bda1",
                digest(checkpoint.averages()));
    }

    @Test
    void json_formerConfig_isReadAlike() throws Exception {
        try (SafetensorsFile file = SafetensorsFile.open(checkpoint())) {
            String written = file.metadata().get("plan");
            assertEquals(config(), ConfigJson.gson().fromJson(written, TrainingConfig.class));
            String now = ConfigJson.gson().toJson(config());
            assertEquals(config(), ConfigJson.gson().fromJson(now, TrainingConfig.class));
        }
    }

    @Test
    @Tag("engine")
    void resume_formerCheckpoint_goesOn() throws Exception {
        Path perceptual = TinyPerceptualNetwork.write(root.resolve("perceiver.safetensors"));
        try (TorchEngine torch = TorchEngine.open(Device.cpu())) {
            TrainingSession run =
                    TestSessions.resume(torch, checkpoint(), Optional.of(perceptual), 30);
            assertEquals(20, run.step());
            Path again = root.resolve("again.safetensors");
            SavedTraining saved = CheckpointFile.training(checkpoint());
            run.writeCheckpoint(again, saved.perceptualDigest(), saved.provenance());
            CheckpointFile former = CheckpointFile.read(checkpoint());
            CheckpointFile now = CheckpointFile.read(again);
            assertEquals(former.training(), now.training());
            assertEquals(former.levelMeans(), now.levelMeans());
            assertEquals(former.numbers(), now.numbers());
            assertEquals(digest(former.tensors()), digest(now.tensors()));
            double loss = run.advance(run.batches(TwoPairs.SOURCE)).loss();
            assertTrue(loss > 0 && loss < 1000, "The loss is " + loss);
            assertEquals(21, run.step());
        }
    }

    @Test
    void info_formerModel_hasEveryValue() throws Exception {
        Path model = FORMER.resolve(folder.getFileName()).resolve(NAME + ".safetensors");
        Map<String, String> made = new TreeMap<>(MADE);
        made.put("objective", "diversity");
        made.put("pairs", "3");
        made.put("seen", "H3pmMwDxLBoCjsmVqiV4c6oK+");
        made.put("border", "0");
        made.put("loss", "102.5");
        made.put("steps", "20");
        assertEquals(
                new ModelInfo(
                        NAME, CrnConfig.of("rooms", 3, List.of(4, 5), new Size(8, 4), 2), made),
                ModelFile.info(model));
        assertEquals(
                "5ee2dc7a0b39209d62a1673919dc176dd10475c4a3d08586d9a306385a9576b5",
                digest(ModelFile.tensors(model)));
        Path again = root.resolve("again.safetensors");
        ModelFile.rewrite(model, info -> info, again);
        assertEquals(ModelFile.info(model), ModelFile.info(again));
        assertEquals(digest(ModelFile.tensors(model)), digest(ModelFile.tensors(again)));
    }

    /** Under the names that tensors had before there were groups. */
    private static Map<String, float[]> ungrouped(Map<String, float[]> tensors) {
        Map<String, float[]> former = new TreeMap<>();
        tensors.forEach((name, values) -> former.put(name.replaceFirst("^generator/", ""), values));
        return former;
    }

    /** SHA-256 of the names and values in the order of the names. */
    private static String digest(Map<String, float[]> tensors) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (Map.Entry<String, float[]> each : new TreeMap<>(tensors).entrySet()) {
            sha.update(each.getKey().getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.allocate(4 * each.getValue().length);
            bytes.asFloatBuffer().put(each.getValue());
            sha.update(bytes);
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
