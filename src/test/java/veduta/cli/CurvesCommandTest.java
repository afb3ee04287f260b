package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
final class CurvesCommandTest {
    @TempDir private Path folder;
    private Program program;
    private Path chart;

    @BeforeEach
    void prepare() throws Exception {
        program = Program.in(folder);
        chart = folder.resolve("chart.svg");
    }

    /** A log of losses that fall from a value on. */
    private Path log(String name, double from, String... levels) throws Exception {
        List<String> rows = new ArrayList<>();
        StringBuilder head = new StringBuilder("step,rate,loss");
        for (String level : levels) {
            head.append(',').append(level);
        }
        for (String level : levels) {
            head.append(",lambda_").append(level);
        }
        rows.add(head.toString());
        for (int step = 1; step <= 50; step++) {
            StringBuilder row =
                    new StringBuilder(
                            String.format(Locale.ROOT, "%d,1e-4,%.4f", step, from / step));
            for (int i = 0; i < levels.length; i++) {
                row.append(String.format(Locale.ROOT, ",%.4f", from * (i + 1)));
            }
            row.append(",1".repeat(levels.length));
            rows.add(row.toString());
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, rows);
        return file;
    }

    private String drawn(Object... words) throws Exception {
        List<Object> all = new ArrayList<>(List.of("curves", "-o", chart));
        all.addAll(List.of(words));
        Answers.assertDone(program.run(all.toArray()));
        return Files.readString(chart);
    }

    @Test
    void curves_logs_areLinesWithALegend() throws Exception {
        String text = drawn(log("crn.csv", 300, "pixels"), log("unet.csv", 100, "pixels"));
        assertTrue(text.contains(">crn</text>") && text.contains(">unet</text>"), text);
        assertTrue(text.contains(">loss</text>") && text.contains(">step</text>"), text);
        // Two lines with a sample each, beside grid and axes.
        assertEquals(2, text.split("#0072b2", -1).length - 1);
        assertEquals(2, text.split("#e69f00", -1).length - 1);
    }

    @Test
    void curves_logsOfOneName_areCalledByTheirFoldersToo() throws Exception {
        Path one = log("a/model.csv", 300);
        Path other = log("b/model.csv", 100);
        String text = drawn(one, other);
        assertTrue(text.contains(">a/model</text>") && text.contains(">b/model</text>"), text);
        String named = drawn(one, other, "--name", "first", "--name", "second");
        assertTrue(named.contains(">first</text>") && named.contains(">second</text>"), named);
        assertFalse(named.contains("model"), named);
    }

    /** In percent of their first steps both fall alike. */
    @Test
    void curves_percent_areRelativeToTheFirstSteps() throws Exception {
        Path one = log("a.csv", 300);
        Path other = log("b.csv", 100);
        List<String> lines =
                drawn(one, other, "--percent", "--rough")
                        .lines()
                        .filter(line -> line.contains("stroke-width=\"1.8\""))
                        .toList();
        assertEquals(places(lines.get(0)), places(lines.get(2)));
        List<String> apart =
                drawn(one, other, "--rough")
                        .lines()
                        .filter(line -> line.contains("stroke-width=\"1.8\""))
                        .toList();
        assertFalse(places(apart.get(0)).equals(places(apart.get(2))));
    }

    private static String places(String line) {
        return line.substring(line.indexOf(" points="));
    }

    @Test
    void curves_measure_isAColumnThatAllHave() throws Exception {
        Path one = log("a.csv", 300, "pixels", "score");
        Path other = log("b.csv", 100, "pixels");
        assertTrue(drawn(one, other, "--measure", "pixels", "--log").contains(">pixels</text>"));
        Answers.assertRefused(
                other + " has no column 'score'; choose one of loss, pixels.",
                program.run("curves", one, other, "--measure", "score", "-o", chart));
    }

    @Test
    void curves_whatCannotBeDrawn_isRefused() throws Exception {
        Path log = log("a.csv", 300);
        Answers.assertUsage(
                "chart.gif must end in .svg or .png.",
                program.run("curves", log, "-o", "chart.gif"));
        Answers.assertUsage(
                "--name is given for all logs or none; there are 2 logs and 1 names.",
                program.run("curves", log, log, "--name", "x", "-o", chart));
        Answers.assertUsage(
                "--size must have sides from 240 to 8192.",
                program.run("curves", log, "--size", "100x900", "-o", chart));
        Path missing = folder.resolve("none.csv");
        Answers.assertRefused(
                missing + " does not exist.", program.run("curves", missing, "-o", chart));
        Path begun = Files.writeString(folder.resolve("begun.csv"), "step,rate,loss\n");
        Answers.assertRefused(
                begun + " has no step with a finite value yet.",
                program.run("curves", begun, "-o", chart));
        Path other = Files.writeString(folder.resolve("other.csv"), "name,x,y\nfirst,2,3\n");
        assertEquals(1, program.run("curves", other, "-o", chart).code());
        Path negative = log("negative.csv", -2);
        Answers.assertRefused(
                negative + " has values that are not over zero; leave --log out.",
                program.run("curves", negative, "--log", "-o", chart));
    }

    @Test
    void curves_ofATraining_areReadFromItsLog() throws Exception {
        Path pairs = folder.resolve("pairs");
        SampleFiles.pairs(pairs);
        Path model = folder.resolve("made.safetensors");
        Answers.assertDone(
                program.run(
                        "train",
                        "--pairs",
                        pairs,
                        "-o",
                        model,
                        "--objective",
                        "pixels",
                        "--widths",
                        "8,8,8",
                        "--images",
                        "1",
                        "--size",
                        "32x16",
                        "--steps",
                        "3",
                        "--device",
                        "cpu"));
        assertTrue(drawn(folder.resolve("made.csv")).contains(">made</text>"));
    }
}
