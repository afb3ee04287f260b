package veduta.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.SynthesisException;
import veduta.api.model.PhotoDigests;
import veduta.api.training.Interval;
import veduta.api.training.LoggedTraining;
import veduta.api.training.Sampling;
import veduta.api.training.SavedTraining;
import veduta.api.training.TrainingConfig;
import veduta.api.training.TrainingJob;
import veduta.api.training.TrainingListener;
import veduta.api.training.TrainingProgress;
import veduta.api.training.Validation;
import veduta.api.training.ValidationScore;
import veduta.api.training.ValidationState;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.photo.Photos;
import veduta.layout.LabelMap;
import veduta.ml.modelfile.ModelFile;
import veduta.training.dataset.Dataset;
import veduta.training.dataset.Pair;

/**
 * Trainings that are judged while they run keep their best model, and end when nothing is gained.
 */
@Tag("engine")
final class TrainingValidationTest {
    private static final Path PAIRS = Path.of("pairs");
    private static final Path JUDGES = Path.of("judges").toAbsolutePath();
    private static final Validation EVERY_TWO = new Validation(0, 2, 3, 0);

    @TempDir private Path folder;
    private Path perceptual;
    private final List<Integer> steps = new ArrayList<>();
    private final List<ValidationScore> scores = new ArrayList<>();
    private final List<ValidationState> states = new ArrayList<>();
    private final Trainer trainer =
            new Trainer(
                    TestSessions.COMPONENTS,
                    (data, palette) -> new Grays(data.pairs().equals(JUDGES) ? 100 : 0),
                    (file, run, pairs) -> new Grays(0).pair(0).photo());

    /** Eight pairs of two classes, each a little brighter than the one before. */
    private record Grays(int brighter) implements Dataset {
        @Override
        public int size() {
            return 8;
        }

        @Override
        public Pair pair(int index) {
            Size size = new Size(32, 16);
            byte[] labels = new byte[512];
            byte[] rgb = new byte[3 * 512];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = (byte) (i % 32 < 8 + index ? 0 : 1);
                for (int channel = 0; channel < 3; channel++) {
                    rgb[3 * i + channel] = (byte) (brighter + 8 * index + 60 * labels[i] + i % 7);
                }
            }
            return new Pair("p" + index, RgbImage.of(size, rgb), LabelMap.of(size, labels));
        }
    }

    /** Notes everything, and stops after a step, or while the validation after it goes on. */
    private final class Notes implements TrainingListener {
        private final int stopAt;
        private final Cancellation stop = new Cancellation();

        Notes(int stopAt) {
            this.stopAt = stopAt;
        }

        @Override
        public void stepped(TrainingProgress progress) {
            steps.add(progress.step());
            if (progress.step() == stopAt) {
                stop.cancel();
            }
        }

        @Override
        public void validated(ValidationScore score, ValidationState state) {
            scores.add(score);
            states.add(state);
        }
    }

    @BeforeEach
    void prepare() throws Exception {
        perceptual = TinyPerceptualNetwork.write(folder.resolve("perceiver.safetensors"));
    }

    private TrainingJob job(
            String name, int length, double rate, Sampling sampling, @Nullable Validation judged) {
        TrainingJob tiny = TinyJobs.job(PAIRS, perceptual, length, new Interval(100, 0));
        TrainingConfig.Schedule usual = tiny.config().schedule();
        TrainingConfig config =
                new TrainingConfig(
                                tiny.config().network(),
                                tiny.config().loss(),
                                new TrainingConfig.Schedule(
                                        length,
                                        rate,
                                        usual.warmUp(),
                                        usual.finalRate(),
                                        usual.batch(),
                                        usual.smallestCrop(),
                                        usual.simplified(),
                                        usual.averageDecay(),
                                        usual.seed()),
                                tiny.config().precision(),
                                tiny.config().memory(),
                                tiny.config().augmentation())
                        .with(sampling, judged);
        return new TrainingJob(
                config,
                tiny.data(),
                Optional.of(new TrainingJob.Data(JUDGES, Optional.empty())),
                tiny.perceptual(),
                tiny.initialWeights(),
                new TrainingJob.Output(folder.resolve(name + ".safetensors"), 100, 0),
                tiny.provenance(),
                tiny.engine());
    }

    private TrainingJob job(String name, int length) {
        return job(name, length, 3e-3, Sampling.UNIFORM, EVERY_TWO);
    }

    private void train(TrainingJob job, int stopAt) throws SynthesisException {
        Notes notes = new Notes(stopAt);
        trainer.run(job, notes, notes.stop);
    }

    /** Goes on as the checkpoint says: with the precision and the epochs settled. */
    private TrainingJob resumed(TrainingJob job, int length) throws SynthesisException {
        TrainingConfig kept = trainer.saved(job.output().checkpoint()).config();
        return job.withConfig(kept.withSteps(length)).resuming(true);
    }

    private static Map<String, String> made(Path model) throws Exception {
        Map<String, String> made = new TreeMap<>(ModelFile.info(model).provenance());
        made.remove(PhotoDigests.KEY);
        return made;
    }

    private static void assertSameModel(Path one, Path other) throws Exception {
        assertEquals(made(one), made(other));
        Map<String, float[]> wanted = ModelFile.tensors(one);
        Map<String, float[]> found = ModelFile.tensors(other);
        wanted.forEach((name, values) -> assertArrayEquals(values, found.get(name), name));
    }

    @Test
    void run_judgedEveryTwoSteps_logsScoresAndKeepsTheBest() throws Exception {
        TrainingJob job = job("a", 5);
        train(job, 0);
        assertEquals(List.of(2, 4, 5), scores.stream().map(ValidationScore::step).toList());
        assertEquals(List.of("pixels", "conv1_2", "conv2_1"), scores.get(0).levels());
        assertEquals(3, scores.get(0).pairs());
        ValidationScore best =
                scores.stream()
                        .min((one, other) -> Double.compare(one.score(), other.score()))
                        .orElseThrow();
        SavedTraining saved = trainer.saved(job.output().checkpoint());
        assertEquals(best.score(), saved.validation().orElseThrow().best());
        assertEquals(best.step(), saved.validation().orElseThrow().step());
        Map<String, String> kept = made(job.output().best());
        assertEquals(Integer.toString(best.step()), kept.get("steps"));
        assertEquals(best.score(), Double.parseDouble(kept.get("validation")), 1e-3 * best.score());
        assertEquals("a.best", ModelFile.info(job.output().best()).name());
        assertEquals("two pairs", kept.get("data"));
        List<String> log = Files.readAllLines(job.output().validationLog());
        assertEquals("step,score,pairs,pixels,conv1_2,conv2_1", log.get(0));
        assertEquals(4, log.size());
        List<ValidationScore> read = ValidationLog.read(job.output().validationLog());
        assertEquals(2, read.get(0).step());
        assertEquals(scores.get(0).score(), read.get(0).score(), 1e-5);
        assertEquals(scores.get(0).levels(), read.get(0).levels());
        assertEquals(3, read.get(0).distances().size());
    }

    @Test
    void run_judged_givesTheWeightsOfATrainingThatIsNot() throws Exception {
        TrainingJob judged = job("a", 5);
        TrainingJob plain = job("b", 5, 3e-3, Sampling.UNIFORM, null);
        train(judged, 0);
        train(plain, 0);
        Map<String, float[]> wanted = ModelFile.tensors(plain.output().model());
        Map<String, float[]> found = ModelFile.tensors(judged.output().model());
        wanted.forEach((name, values) -> assertArrayEquals(values, found.get(name), name));
        assertFalse(Files.exists(plain.output().best()));
        assertFalse(Files.exists(plain.output().validationLog()));
    }

    /** Stopped between validations, and in the middle of one. */
    @Test
    void run_stoppedAndResumed_equalsAnUninterruptedRun() throws Exception {
        TrainingJob whole = job("whole", 7);
        train(whole, 0);
        List<ValidationScore> wanted = List.copyOf(scores);
        for (int stopAt : new int[] {3, 4}) {
            scores.clear();
            TrainingJob parted = job("parted" + stopAt, 7);
            assertThrows(CancelledException.class, () -> train(parted, stopAt));
            assertEquals(1, scores.size());
            train(resumed(parted, 7), 0);
            assertEquals(wanted, scores);
            assertEquals(
                    trainer.saved(whole.output().checkpoint()).validation(),
                    trainer.saved(parted.output().checkpoint()).validation());
            assertEquals(
                    Files.readAllLines(whole.output().validationLog()),
                    Files.readAllLines(parted.output().validationLog()));
            assertSameModel(whole.output().best(), parted.output().best());
            assertSameModel(whole.output().model(), parted.output().model());
        }
    }

    /** A rate at which no weight changes gives the same score each time, which is no gain. */
    @Test
    void run_withoutGain_endsWhenPatienceDoes() throws Exception {
        TrainingJob job = job("a", 20, 1e-30, Sampling.UNIFORM, new Validation(0, 2, 3, 2));
        train(job, 0);
        assertEquals(6, steps.get(steps.size() - 1));
        assertEquals(3, scores.size());
        assertEquals(2, states.get(2).withoutGain());
        assertEquals(2, states.get(2).step());
        SavedTraining saved = trainer.saved(job.output().checkpoint());
        assertTrue(saved.isFinished());
        assertTrue(saved.isEndedEarly());
        assertEquals("6", made(job.output().model()).get("steps"));
        assertTrue(made(job.output().model()).get("best_validation").endsWith(" at step 2"));
        steps.clear();
        train(resumed(job, 20), 0);
        assertEquals(List.of(), steps);
        train(resumed(job, 30), 0);
        assertEquals(List.of(7, 8, 9, 10), steps);
    }

    @Test
    void run_shareHeldBack_isNotLearnedFrom() throws Exception {
        TrainingJob job = job("a", 40, 1e-3, Sampling.UNIFORM, new Validation(0.25, 40, 24, 0));
        train(job, 0);
        assertEquals(2, scores.get(0).pairs());
        Map<String, String> made = ModelFile.info(job.output().model()).provenance();
        assertEquals("6", made.get("pairs"));
        PhotoDigests seen = PhotoDigests.in(made);
        for (int i = 0; i < 8; i++) {
            assertEquals(i != 2 && i != 6, seen.contain(new Grays(0).pair(i).photo()), "pair " + i);
        }
    }

    @Test
    void run_judgedWithoutPairs_isRefused() {
        TrainingJob job = job("a", 5);
        TrainingJob without =
                new TrainingJob(
                        job.config(),
                        job.data(),
                        job.perceptual(),
                        job.initialWeights(),
                        job.output(),
                        job.provenance(),
                        job.engine());
        SynthesisException refused =
                assertThrows(SynthesisException.class, () -> train(without, 0));
        assertEquals(
                "This training is judged by pairs of its own; name their folder.",
                refused.getMessage());
    }

    @Test
    void run_rebalancedAndResumed_equalsAnUninterruptedRun() throws Exception {
        TrainingJob whole = job("whole", 6, 3e-3, new Sampling(true), null);
        TrainingJob parted = job("parted", 6, 3e-3, new Sampling(true), null);
        TrainingJob plain = job("plain", 6, 3e-3, Sampling.UNIFORM, null);
        train(whole, 0);
        train(plain, 0);
        assertThrows(CancelledException.class, () -> train(parted, 3));
        train(resumed(parted, 6), 0);
        assertSameModel(whole.output().model(), parted.output().model());
        assertEquals("rebalanced", made(whole.output().model()).get("sampling"));
        assertFalse(made(plain.output().model()).containsKey("sampling"));
        assertEquals(
                Files.readAllLines(whole.output().log()),
                Files.readAllLines(parted.output().log()));
        assertFalse(
                Files.readAllLines(whole.output().log())
                        .equals(Files.readAllLines(plain.output().log())));
    }

    @Test
    void read_manifestOfAJudgedTraining_hasItsPairs() throws Exception {
        RunFolders runs = new RunFolders(folder.resolve("runs"), new Photos(), Clock.systemUTC());
        TrainingJob job = job("a", 5, 1e-3, new Sampling(true), EVERY_TWO);
        TrainingJob read = runs.create("one", job).job();
        assertEquals(job.config(), read.config());
        assertEquals(JUDGES, read.validation().map(TrainingJob.Data::pairs).orElseThrow());
        train(read, 0);
        LoggedTraining log = runs.log(runs.all().get(0));
        assertEquals(
                List.of(2, 4, 5), log.validations().stream().map(ValidationScore::step).toList());
    }
}
