package veduta.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.api.training.StoredRun;
import veduta.io.photo.Photos;

/** A training that is killed goes on as if nothing had happened. */
@Tag("engine")
final class KilledTrainingTest {
    @TempDir private static Path folder;
    private static Path perceptual;
    private static StoredRun whole;

    @BeforeAll
    static void trainUninterrupted() throws Exception {
        perceptual = TinyPerceptualNetwork.write(folder.resolve("perceiver.safetensors"));
        Path root = Files.createDirectory(folder.resolve("whole"));
        List<Integer> steps = run(root, Integer.MAX_VALUE);
        assertEquals(TrainerProcess.STEPS, steps.size());
        whole = only(root);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 17})
    void run_killedAndContinued_givesTheSameWeights(int killedAt) throws Exception {
        Path root = Files.createDirectory(folder.resolve("killed" + killedAt));
        List<Integer> before = run(root, killedAt);
        int reached = before.get(before.size() - 1);
        assertTrue(reached < TrainerProcess.STEPS, "It was killed in time.");
        List<Integer> after = run(root, Integer.MAX_VALUE);
        // libtorch warned there of what DJL's own way of restoring arrays uses.
        assertEquals("", warnings());
        assertTrue(
                after.get(0) > reached - TrainerProcess.INTERVAL,
                "Killed after step " + reached + ", it went on with " + after.get(0));
        assertEquals(TrainerProcess.STEPS, after.get(after.size() - 1));
        StoredRun run = only(root);
        assertTrue(run.isFinished());
        assertSame(whole.job().output().checkpoint(), run.job().output().checkpoint());
        assertSame(whole.job().output().model(), run.job().output().model());
        assertSame(whole.job().output().log(), run.job().output().log());
        assertEquals(whole.previews(), run.previews());
    }

    private static String warnings() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("errors.txt"))) {
            return lines.filter(line -> line.startsWith("[W")).collect(Collectors.joining("\n"));
        }
    }

    private static void assertSame(Path one, Path other) throws IOException {
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
    }

    private static StoredRun only(Path root) {
        List<StoredRun> runs = new RunFolders(root, new Photos(), Clock.systemUTC()).all();
        assertEquals(1, runs.size());
        return runs.get(0);
    }

    /** Trains in a process of its own, killed once it has said a step; gives the steps it said. */
    private static List<Integer> run(Path root, int killedAt) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                TrainerProcess.class.getName(),
                                root.toString(),
                                perceptual.toString())
                        .redirectError(folder.resolve("errors.txt").toFile())
                        .start();
        List<Integer> steps = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                steps.add(Integer.parseInt(line));
                if (steps.get(steps.size() - 1) == killedAt) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertEquals(killedAt == Integer.MAX_VALUE, process.waitFor() == 0);
        return steps;
    }
}
