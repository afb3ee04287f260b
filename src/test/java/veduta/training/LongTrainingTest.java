package veduta.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.Cancellation;
import veduta.api.training.Interval;
import veduta.api.training.TrainingJob;
import veduta.api.training.TrainingListener;
import veduta.api.training.TrainingProgress;
import veduta.io.photo.Photos;

/** What a training takes of memory does not grow with the steps. */
@Tag("engine")
@EnabledOnOs(OS.LINUX)
final class LongTrainingTest {
    private static final int STEPS = 2000;
    private static final int SETTLED = 1000;

    /** A tensor of the tiny network leaked at every step would be at least this much in all. */
    private static final long PROCESS_GROWTH_BYTES = 16L << 20;

    private static final long HEAP_GROWTH_BYTES = 4L << 20;

    @TempDir private Path folder;

    @Test
    void run_manySteps_keepsHeapAndNativeMemoryFlat(TestReporter reporter) throws Exception {
        Path perceptual = TinyPerceptualNetwork.write(folder.resolve("perceiver.safetensors"));
        TrainingJob job =
                TinyJobs.job(folder, perceptual, STEPS, new Interval(200, 0))
                        .withOutput(
                                new TrainingJob.Output(
                                        folder.resolve("long.safetensors"),
                                        new Interval(200, 0),
                                        new Interval(20, 0),
                                        true));
        Photos photos = new Photos();
        Trainer loop =
                new Trainer(
                        TestSessions.COMPONENTS,
                        (data, palette) -> TwoPairs.SOURCE,
                        (file, run, pairs) -> {
                            var picture = run.preview(pairs.pair(0).layout()).toImage(0);
                            photos.write(file, picture);
                            return picture;
                        });
        Map<Integer, Used> used = new TreeMap<>();
        loop.run(
                job,
                new TrainingListener() {
                    @Override
                    public void stepped(TrainingProgress progress) {
                        if (progress.step() % (SETTLED / 2) == 0) {
                            used.put(progress.step(), Used.now());
                        }
                    }
                },
                new Cancellation());
        used.forEach((step, now) -> reporter.publishEntry("after step " + step, now.toString()));
        assertEquals(4, used.size());
        Used early = used.get(SETTLED);
        Used late = used.get(STEPS);
        assertTrue(late.heap - early.heap < HEAP_GROWTH_BYTES, early + ", then " + late);
        assertTrue(late.process - early.process < PROCESS_GROWTH_BYTES, early + ", then " + late);
    }

    /** Memory in bytes: objects that live on the heap, and all that the process holds. */
    private record Used(long heap, long process) {
        static Used now() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            try {
                long kilobytes =
                        Files.readAllLines(Path.of("/proc/self/status")).stream()
                                .filter(line -> line.startsWith("VmRSS:"))
                                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                                .findFirst()
                                .orElseThrow();
                return new Used(runtime.totalMemory() - runtime.freeMemory(), kilobytes << 10);
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public String toString() {
            return (heap >> 10) + " KB on the heap, " + (process >> 10) + " KB in the process";
        }
    }
}
