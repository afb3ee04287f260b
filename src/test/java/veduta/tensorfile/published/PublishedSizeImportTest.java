package veduta.tensorfile.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import veduta.app.Launcher;
import veduta.shared.SharedFiles;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorSource;
import veduta.tensorfile.TensorType;
import veduta.tensorfile.tensorflow.CheckpointFixture;

/**
 * The published 256p checkpoint in its full size of 1.2 GB, Adam's slots and all, with random
 * numbers instead of the trained ones, imported by the program in a process of its own.
 */
@Tag("large")
@EnabledOnOs(value = OS.LINUX, disabledReason = "the peak of memory is read from /proc")
final class PublishedSizeImportTest {
    private static final String INDEX = "data/official-index/result_256p.model.ckpt.index";
    private static final int VARIANTS = 16;

    @TempDir Path folder;

    @Test
    void import_fullSizeCheckpoint_staysUnderAGigabyte() throws Exception {
        Path index = SharedFiles.require(INDEX);
        Path prefix = folder.resolve("model.ckpt");
        long parameters;
        try (TensorSource source = WeightFiles.open(index)) {
            parameters =
                    PublishedNetwork.of(source).tensors(TensorType.F16).stream()
                            .mapToLong(TensorInfo::elements)
                            .sum();
            CheckpointFixture.write(prefix, source.tensors(), PublishedSizeImportTest::numbers);
        }
        Path data = Path.of(prefix + ".data-00000-of-00001");
        assertTrue(Files.size(data) > 1_100_000_000L, "the file is as large as the real one");
        Path target = folder.resolve("out.safetensors");
        Path log = folder.resolve("log.txt");
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Launcher.class.getName(),
                                "import",
                                prefix.toString(),
                                "-o",
                                target.toString(),
                                "--palette",
                                "cityscapes")
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        long peakKilobytes = peakUntilItsEnd(process);
        assertEquals(0, process.exitValue(), Files.readString(log));
        assertTrue(Files.size(target) > 2 * parameters, "all numbers are there");
        assertTrue(peakKilobytes < 1_000_000, "it took " + peakKilobytes + " kB");
        System.out.println(
                "Importing " + Files.size(data) + " bytes took " + peakKilobytes + " kB");
    }

    /**
     * The largest resident memory; the system keeps the peak, so no moment is missed but the end.
     */
    private static long peakUntilItsEnd(Process process) throws Exception {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        long peak = 0;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            List<String> lines = Files.exists(status) ? Files.readAllLines(status) : List.of();
            for (String line : lines) {
                if (line.startsWith("VmHWM:")) {
                    peak = Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        }
        return peak;
    }

    /** A few rows of random numbers again and again: making all of them new takes minutes. */
    private static float[] numbers(TensorInfo tensor) {
        Random random = new Random(tensor.name().hashCode() % VARIANTS);
        float[] values = new float[(int) tensor.elements()];
        int fresh = Math.min(values.length, 1 << 16);
        for (int i = 0; i < fresh; i++) {
            values[i] = random.nextFloat() - 0.5f;
        }
        for (int at = fresh; at < values.length; at += fresh) {
            System.arraycopy(values, 0, values, at, Math.min(fresh, values.length - at));
        }
        return values;
    }
}
