package veduta.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.Segmentation;
import veduta.api.model.NetworkConfig;
import veduta.api.training.SegmenterJob;
import veduta.api.training.TrainingConfig;
import veduta.api.training.TrainingJob;
import veduta.api.training.TrainingListener;
import veduta.api.training.TrainingProgress;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ml.crn.CrnConfig;
import veduta.ml.modelfile.ModelFile;
import veduta.training.dataset.Dataset;
import veduta.training.dataset.Pair;

@Tag("engine")
final class TrainerTest {
    private static final List<Integer> TRUNK = List.of(4, 4, 4, 4, 4);
    @TempDir private Path folder;
    private Path perceptual;
    private final List<Integer> steps = new ArrayList<>();
    private final List<Integer> previews = new ArrayList<>();
    private final Trainer loop =
            new Trainer(
                    TestSessions.COMPONENTS,
                    (data, palette) -> new OnePair(),
                    (file, run, pairs) -> {
                        previews.add(run.step());
                        return new OnePair().pair(0).photo();
                    });

    /** A single gray photo of one class. */
    private static final class OnePair implements Dataset {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public Pair pair(int index) {
            Size size = new Size(16, 8);
            byte[] gray = new byte[3 * 16 * 8];
            java.util.Arrays.fill(gray, (byte) 100);
            return new Pair("one", RgbImage.of(size, gray), LabelMap.filled(size, 0));
        }
    }

    /** Notes every step and stops after one of them. */
    private TrainingListener stoppingAt(int step, Cancellation cancellation) {
        return new TrainingListener() {
            @Override
            public void stepped(TrainingProgress progress) {
                steps.add(progress.step());
                if (progress.step() == step) {
                    cancellation.cancel();
                }
            }
        };
    }

    @BeforeEach
    void prepare() throws Exception {
        perceptual = TinyPerceptualNetwork.write(folder.resolve("perceiver.safetensors"));
    }

    private TrainingJob job(boolean resume) {
        TrainingConfig config =
                new TrainingConfig(
                        CrnConfig.of("two", 2, List.of(4, 4), new Size(8, 4), 1),
                        new TrainingConfig.Loss(
                                "feature-matching", List.of(), List.of(), 0, 0.1, 0.1),
                        new TrainingConfig.Schedule(5, 1e-3, 1, 1, 1, 1, 0, 0.9, 1),
                        Precision.AUTO);
        return new TrainingJob(
                config,
                new TrainingJob.Data(folder, Optional.empty()),
                Optional.of(perceptual),
                new TrainingJob.InitialWeights(resume, Optional.empty()),
                new TrainingJob.Output(folder.resolve("m.safetensors"), 100, 2),
                Map.of("data", "gray"),
                EngineOptions.AUTO);
    }

    @Test
    void run_uncancelled_takesAllStepsAndShowsPreviews() throws Exception {
        Cancellation never = new Cancellation();
        loop.run(job(false), stoppingAt(0, never), never);
        assertEquals(List.of(1, 2, 3, 4, 5), steps);
        assertEquals(List.of(2, 4, 5), previews);
        assertTrue(Files.exists(folder.resolve("m.safetensors")));
    }

    @Test
    void run_cancelledAndResumed_goesOnAfterTheLastStep() throws Exception {
        Cancellation stop = new Cancellation();
        assertThrows(
                CancelledException.class, () -> loop.run(job(false), stoppingAt(3, stop), stop));
        assertFalse(Files.exists(folder.resolve("m.safetensors")));
        assertEquals(4, Files.readAllLines(folder.resolve("m.csv")).size());
        Cancellation never = new Cancellation();
        loop.run(job(true), stoppingAt(0, never), never);
        assertEquals(List.of(1, 2, 3, 4, 5), steps);
        assertTrue(Files.exists(folder.resolve("m.safetensors")));
        assertEquals(6, Files.readAllLines(folder.resolve("m.csv")).size());
    }

    @Test
    void run_resumedWithAnotherConfig_isRefused() throws Exception {
        Cancellation stop = new Cancellation();
        assertThrows(
                CancelledException.class, () -> loop.run(job(false), stoppingAt(1, stop), stop));
        TrainingJob job = job(true);
        NetworkConfig network = CrnConfig.of("two", 2, List.of(4, 5), new Size(8, 4), 1);
        TrainingJob other =
                new TrainingJob(
                        new TrainingConfig(
                                network,
                                job.config().loss(),
                                job.config().schedule(),
                                Precision.AUTO),
                        job.data(),
                        Optional.of(perceptual),
                        job.initialWeights(),
                        job.output(),
                        job.provenance(),
                        job.engine());
        Cancellation never = new Cancellation();
        SynthesisException failure =
                assertThrows(
                        SynthesisException.class,
                        () -> loop.run(other, stoppingAt(0, never), never));
        assertTrue(String.valueOf(failure.getMessage()).contains("follows another plan"));
    }

    @Test
    void keep_stoppedTraining_writesItsModelAndLeavesTheCheckpoint() throws Exception {
        Cancellation stop = new Cancellation();
        assertThrows(
                CancelledException.class, () -> loop.run(job(false), stoppingAt(3, stop), stop));
        loop.exportModel(job(false).output());
        Map<String, String> made = ModelFile.info(folder.resolve("m.safetensors")).provenance();
        assertEquals("3", made.get("steps"));
        assertEquals("gray", made.get("data"));
        assertTrue(Double.parseDouble(made.get("loss")) > 0);
        assertEquals(3, loop.saved(folder.resolve("m.checkpoint.safetensors")).step());
    }

    @Test
    void run_overAnUnfinishedCheckpoint_isRefused() throws Exception {
        Cancellation stop = new Cancellation();
        assertThrows(
                CancelledException.class, () -> loop.run(job(false), stoppingAt(1, stop), stop));
        Cancellation never = new Cancellation();
        assertThrows(
                SynthesisException.class, () -> loop.run(job(false), stoppingAt(0, never), never));
        assertEquals(List.of(1), steps);
    }

    @Test
    void run_overAFinishedCheckpoint_startsOver() throws Exception {
        Cancellation never = new Cancellation();
        loop.run(job(false), stoppingAt(0, never), never);
        loop.run(job(false), stoppingAt(0, never), never);
        assertEquals(List.of(1, 2, 3, 4, 5, 1, 2, 3, 4, 5), steps);
    }

    @Test
    void open_logWithLaterRows_dropsThem() throws Exception {
        Path file = folder.resolve("log.csv");
        Files.write(file, List.of("header", "1,a", "2,b", "3,c", "cut"));
        try (TrainingLog log = TrainingLog.open(file, 2, List.of("pixels"))) {
            log.append(new StepReport(3, 5, 1, List.of(2.0), List.of(3.0), 4));
        }
        assertEquals(
                List.of(
                        "step,rate,loss,pixels,lambda_pixels",
                        "1,a",
                        "2,b",
                        "3,4.00000,1.00000,2.00000,3.00000"),
                Files.readAllLines(file));
    }

    /** A training of a segmentation network by a list of 9 pairs, {@code steps} long. */
    private SegmenterJob segmenter(List<Integer> widths, Optional<Path> trunk, int steps) {
        TrainingJob.Data data = new TrainingJob.Data(folder, Optional.empty());
        return new SegmenterJob(
                new SegmenterJob.Network("two", 2, widths, 4, new Size(32, 16), trunk),
                new TrainingConfig.Schedule(steps, 1e-3, 1, 1, 1, 1, 0, 0.9, 1),
                data,
                Optional.of(data),
                new SegmenterJob.Output(folder.resolve("segmenter.safetensors"), 100),
                Map.of(),
                EngineOptions.AUTO);
    }

    /** Pairs that are counted when they are read; the stop comes with one of them. */
    private final class CountedPairs implements Dataset {
        private final int last;
        private final Cancellation stop = new Cancellation();
        private int read;

        CountedPairs(int last) {
            this.last = last;
        }

        @Override
        public int size() {
            return 9;
        }

        @Override
        public Pair pair(int index) throws IOException {
            read++;
            if (read == last) {
                stop.cancel();
            }
            return TwoPairs.SOURCE.pair(0);
        }

        private void train(SegmenterJob job, TrainingListener listener) throws SynthesisException {
            new SegmenterTrainer((data, palette) -> this, (file, options) -> new Reader())
                    .run(job, listener, stop);
        }
    }

    /** A training of one step, in which the stop comes when so many pairs were read. */
    private Path stoppedByPair(int number) {
        CountedPairs pairs = new CountedPairs(number);
        SegmenterJob job = segmenter(TRUNK, Optional.empty(), 1);
        TrainingListener goingOn = stoppingAt(0, new Cancellation());
        assertThrows(CancelledException.class, () -> pairs.train(job, goingOn));
        assertEquals(number, pairs.read);
        return job.output().file();
    }

    @Test
    void segmenter_cancelledWhileCounting_countsNoFurther() {
        assertFalse(Files.exists(stoppedByPair(3)));
        assertEquals(List.of(), steps);
    }

    @Test
    void segmenter_cancelledWhileJudging_judgesNoFurther() {
        // Nine pairs are counted, one is learned from, the stop comes with the second judge.
        assertTrue(Files.exists(stoppedByPair(12)));
    }

    @Test
    void segmenter_cancelledInTheMiddle_writesAndEnds() {
        CountedPairs pairs = new CountedPairs(0);
        SegmenterJob job = segmenter(TRUNK, Optional.empty(), 5);
        assertThrows(CancelledException.class, () -> pairs.train(job, stoppingAt(2, pairs.stop)));
        assertEquals(List.of(1, 2), steps);
        assertTrue(Files.exists(job.output().file()));
    }

    @Test
    void segmenter_unfitNetwork_isRefusedBeforeAnyPairIsRead() throws Exception {
        List<SegmenterJob> unfit =
                List.of(
                        segmenter(List.of(4, 4, 4), Optional.empty(), 1),
                        segmenter(List.of(5, 4, 4, 4, 4), Optional.of(perceptual), 1),
                        segmenter(TRUNK, Optional.of(folder.resolve("none.safetensors")), 1));
        for (SegmenterJob job : unfit) {
            CountedPairs pairs = new CountedPairs(0);
            Cancellation never = new Cancellation();
            assertThrows(SynthesisException.class, () -> pairs.train(job, stoppingAt(0, never)));
            assertEquals(0, pairs.read);
        }
    }

    /** Reads one class everywhere. */
    private static final class Reader implements Segmentation {
        @Override
        public String paletteKey() {
            return "two";
        }

        @Override
        public void close() {}

        @Override
        public LabelMap read(RgbImage photo) {
            return LabelMap.filled(photo.size(), 0);
        }
    }
}
