package veduta.cli.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import veduta.api.compute.SynthesisException;
import veduta.benchmark.Spread;
import veduta.benchmark.StartupBenchmark;
import veduta.cli.support.Answer;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.ProgressLine;

/** Measures how long the window takes to open and to show its first picture. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measure the start of the window, as JSON in seconds from the start of its process:",
            "until it can be painted on, and until the first picture is there.",
            "Plain starts and starts with an archive of classes, as the start script uses it,",
            "take turns; the run that makes the archive does not count."
        },
        footer = {"", "Example:", "  veduta bench start --repeats 5"})
public final class BenchStartCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--repeats",
            paramLabel = "R",
            defaultValue = "5",
            description = "Starts of each kind (default: ${DEFAULT-VALUE})")
    private int repeats;

    private final String mainClass;

    /**
     * A command that starts other processes.
     *
     * @param mainClass name of the class whose main method opens the window
     */
    public BenchStartCommand(String mainClass) {
        this.mainClass = mainClass;
    }

    @Override
    public Integer call() throws IOException, SynthesisException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        Repeats.require(line, repeats);
        ProgressLine progress = ProgressLine.on(line.getErr());
        StartupBenchmark.Figures figures;
        try {
            figures = new StartupBenchmark(mainClass).measure(repeats, progress::show);
        } finally {
            progress.clear();
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("plain", spreads(figures.plain()));
        answer.put("archive", spreads(figures.archived()));
        Answer.print(line.getOut(), answer);
        return CommandLine.ExitCode.OK;
    }

    private static Map<String, Object> spreads(List<Map<String, Double>> runs) {
        Map<String, Object> spreads = new LinkedHashMap<>();
        for (String event : List.of(StartupBenchmark.WINDOW, StartupBenchmark.PICTURE)) {
            spreads.put(
                    event,
                    Spread.of(runs.stream().map(run -> run.getOrDefault(event, 0.0)).toList()));
        }
        return spreads;
    }
}
