package veduta.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every system learns four pairs by heart. */
@Tag("large")
final class OverfittedSystemsTest extends ComparedSystemsCase {
    private static final int STEPS = 400;

    /** Steps over which values are averaged: as often as there are pairs. */
    private static final int AROUND = 4;

    private void trainReader() throws Exception {
        Files.delete(reader);
        run(
                        "train-segmenter",
                        "--pairs",
                        pairs,
                        "--palette",
                        "camvid",
                        "--encoding",
                        "indexed",
                        "--widths",
                        "8,8,8,8,8",
                        "--features",
                        8,
                        "--size",
                        SIZE,
                        "--steps",
                        300,
                        "--device",
                        "cpu",
                        "-o",
                        reader)
                .done();
    }

    /** Of a GAN the term that is no discriminator's, else the loss. */
    private static int column(List<String> log, System system) {
        List<String> heads = List.of(log.get(0).split(",", -1));
        boolean adversarial = heads.contains("adversarial");
        return adversarial ? heads.indexOf("loss") + 1 : heads.indexOf("loss");
    }

    private static double mean(List<String> log, int column, int from) {
        return log.subList(from, from + AROUND).stream()
                .mapToDouble(row -> Double.parseDouble(row.split(",", -1)[column]))
                .average()
                .orElseThrow();
    }

    /** The six systems of the paper; the others are combinations of them. */
    static Stream<System> learned() {
        return Stream.concat(
                Stream.of(
                        System.of("crn", "--widths", "8,8,8,6", "--images", "2"),
                        System.of(
                                "image-space loss",
                                "--widths",
                                "8,8,8,6",
                                "--images",
                                "1",
                                "--objective",
                                "pixels")),
                systems().filter(system -> !system.options().contains("--method")));
    }

    @ParameterizedTest
    @MethodSource("learned")
    void train_fourPairs_halvesTheLossOfStepTen(System system) throws Exception {
        if (system.options().contains(READER)) {
            trainReader();
        }
        Path model = folder.resolve("learned/model.safetensors");
        train(
                        system,
                        model,
                        "--steps",
                        STEPS,
                        "--final-rate",
                        1,
                        "--rescale-after",
                        0,
                        "--crop",
                        1,
                        "--no-mirror",
                        "--preview-every",
                        0)
                .done();
        List<String> log = Files.readAllLines(model.resolveSibling("model.csv"));
        int column = column(log, system);
        double begin = mean(log, column, 10);
        double least = Double.POSITIVE_INFINITY;
        for (int step = 10; step <= STEPS - AROUND; step++) {
            least = Math.min(least, mean(log, column, step));
        }
        assertTrue(least < begin / 2, begin + " at step 10, " + least + " at the least");
    }
}
