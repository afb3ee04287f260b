package veduta.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import veduta.tensorfile.NpyReader;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.TensorInfo;

/**
 * What {@link GoldenProcess} computed: of each result a digest and some numbers that reveal a
 * change of the picture from one of the last bits.
 */
final class GoldenTable {
    /** The name of the training among the results. */
    static final String TRAINING = "training";

    private static final Path FILE = Path.of("src/test/resources/veduta/golden-renders.txt");

    private final Map<String, GoldenResult> results;

    private GoldenTable(Map<String, GoldenResult> results) {
        this.results = results;
    }

    /** Computes everything and writes the table again; for a change that is meant. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("golden");
        compute(folder);
        List<String> lines = new ArrayList<>();
        computed(folder).results.forEach((name, result) -> lines.addAll(result.lines(name)));
        Files.write(FILE, lines);
    }

    /** The table as it was recorded. */
    static GoldenTable recorded() throws IOException {
        return new GoldenTable(GoldenResult.parse(Files.readAllLines(FILE)));
    }

    /** The table of what was computed into a folder. */
    static GoldenTable computed(Path folder) throws Exception {
        Map<String, GoldenResult> results = new TreeMap<>();
        for (List<String> samples : GoldenProcess.SAMPLES.values()) {
            for (String sample : samples) {
                NpyReader file = NpyReader.open(GoldenProcess.pictures(folder, sample));
                results.put(sample, GoldenResult.ofPictures(file.shape(), file.floats()));
            }
        }
        Map<String, float[]> tensors = new TreeMap<>();
        try (SafetensorsFile file = SafetensorsFile.open(GoldenProcess.checkpoint(folder))) {
            for (TensorInfo tensor : file.tensors()) {
                // The table was recorded before tensors had groups.
                String name = tensor.name().replaceFirst("^generator/", "");
                tensors.put(name, file.readFloats(tensor.name()));
            }
        }
        results.put(TRAINING, GoldenResult.ofTensors(tensors));
        return new GoldenTable(results);
    }

    /** The result of a sample, or of the training. */
    GoldenResult result(String name) {
        GoldenResult result = results.get(name);
        if (result == null) {
            throw new AssertionError("There is no golden result of " + name + ".");
        }
        return result;
    }

    /**
     * Computes everything in a process of its own, with instructions that processors with AVX2 have
     * in common. On one with AVX-512 and AMX, MKL's branch alone decides about the bits; the other
     * variables keep operations that may be added from choosing by the processor.
     */
    static void compute(Path folder) throws Exception {
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        GoldenProcess.class.getName(),
                        folder.toString());
        builder.environment().put("MKL_CBWR", "COMPATIBLE");
        builder.environment().put("ATEN_CPU_CAPABILITY", "avx2");
        builder.environment().put("ONEDNN_MAX_CPU_ISA", "AVX2");
        builder.environment().put("DNNL_MAX_CPU_ISA", "AVX2");
        builder.redirectErrorStream(true).redirectOutput(errors.toFile());
        Process process = builder.start();
        if (!process.waitFor(4, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("It takes too long.\n" + Files.readString(errors));
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(Files.readString(errors));
        }
    }
}
