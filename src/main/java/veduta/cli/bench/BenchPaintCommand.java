package veduta.cli.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import veduta.benchmark.PaintBenchmark;
import veduta.cli.support.Answer;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.ProgressLine;
import veduta.image.Size;

/** Measures how long painting takes: what a hand at the brush has to wait for. */
@Command(
        name = "paint",
        mixinStandardHelpOptions = true,
        description = {
            "Measure dabs, strokes, fills, views and undo, as JSON in milliseconds.",
            "As many runs to warm up come first and do not count. The rows that begin with",
            "floor are what the memory alone takes to copy the layout and to write a frame."
        },
        footer = {"", "Example:", "  veduta bench paint --size 2048x1024 --repeats 500"})
public final class BenchPaintCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "2048x1024",
            description = "Size of the layout (default: ${DEFAULT-VALUE})")
    private Size size = new Size(2048, 1024);

    @Option(
            names = "--repeats",
            paramLabel = "R",
            defaultValue = "200",
            description = "Runs of each kind that count (default: ${DEFAULT-VALUE})")
    private int repeats = 200;

    /** A command that needs nothing from elsewhere. */
    public BenchPaintCommand() {}

    @Override
    public Integer call() {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        Repeats.require(line, repeats);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("size", size.toString());
        answer.put("view", PaintBenchmark.VIEW.toString());
        answer.put("repeats", repeats);
        answer.put("unit", "ms");
        ProgressLine progress = ProgressLine.on(line.getErr());
        answer.put("times", new PaintBenchmark(size, repeats, progress::show).measure());
        progress.clear();
        Answer.print(line.getOut(), answer);
        return 0;
    }
}
