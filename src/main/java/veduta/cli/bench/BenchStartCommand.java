package veduta.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import veduta.api.compute.SynthesisException;
import veduta.cli.support.Answer;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.ProgressLine;
import veduta.cli.support.Spread;

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
    /** System property: the file to which a started window reports. */
    public static final String REPORT = "veduta.start.report";

    /** What a started window reports once it can be painted on. */
    public static final String WINDOW = "window";

    /** What a started window reports at its first picture; it closes then. */
    public static final String PICTURE = "picture";

    private static final int LIMIT_SECONDS = 120;

    /** Measured windows have folders of their own, so that no document of the user's is touched. */
    private static final List<String> FOLDERS =
            List.of(
                    "XDG_CONFIG_HOME",
                    "XDG_CACHE_HOME",
                    "XDG_STATE_HOME",
                    "APPDATA",
                    "LOCALAPPDATA");

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
        if (repeats < 1) {
            throw new CommandLine.ParameterException(line, "--repeats must be at least 1.");
        }
        ProgressLine progress = ProgressLine.on(line.getErr());
        Path folder = Files.createTempDirectory("veduta-start");
        Path archive = folder.resolve("classes.jsa");
        List<Map<String, Double>> plain = new ArrayList<>();
        List<Map<String, Double>> archived = new ArrayList<>();
        try {
            progress.show(0, 2 * repeats + 1, "archive");
            start(folder, "-XX:ArchiveClassesAtExit=" + archive);
            for (int i = 0; i < repeats; i++) {
                progress.show(2 * i + 1, 2 * repeats + 1, "plain");
                plain.add(start(folder, "-Xshare:auto"));
                progress.show(2 * i + 2, 2 * repeats + 1, "with archive");
                archived.add(start(folder, "-XX:SharedArchiveFile=" + archive));
            }
        } finally {
            progress.clear();
            delete(folder);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("plain", spreads(plain));
        answer.put("archive", spreads(archived));
        Answer.print(line.getOut(), answer);
        return CommandLine.ExitCode.OK;
    }

    private static Map<String, Object> spreads(List<Map<String, Double>> runs) {
        Map<String, Object> spreads = new LinkedHashMap<>();
        for (String event : List.of(WINDOW, PICTURE)) {
            spreads.put(
                    event,
                    Spread.of(runs.stream().map(run -> run.getOrDefault(event, 0.0)).toList()));
        }
        return spreads;
    }

    /** Seconds from the start of a process to each of its events. */
    private Map<String, Double> start(Path folder, String javaOption)
            throws IOException, SynthesisException {
        Path report = folder.resolve("report");
        Files.deleteIfExists(report);
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        words.addAll(List.of(javaOption, "-Xlog:disable", "-D" + REPORT + "=" + report));
        System.getProperties().stringPropertyNames().stream()
                .filter(BenchStartCommand::belongsToTheToolkit)
                .sorted()
                .forEach(name -> words.add("-D" + name + "=" + System.getProperty(name)));
        words.addAll(List.of("-cp", System.getProperty("java.class.path", ""), mainClass));
        ProcessBuilder builder =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        for (String name : FOLDERS) {
            builder.environment().put(name, folder.resolve(name).toString());
        }
        long begun = System.currentTimeMillis();
        awaitEnd(builder.start());
        return events(report, begun);
    }

    /** What says how the window is drawn is handed on to the measured process. */
    private static boolean belongsToTheToolkit(String property) {
        return property.startsWith("prism.")
                || property.startsWith("glass.")
                || property.startsWith("monocle.")
                || property.startsWith("headless.");
    }

    private static void delete(Path folder) throws IOException {
        List<Path> inside;
        try (Stream<Path> entries = Files.walk(folder)) {
            inside = entries.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path entry : inside) {
            Files.delete(entry);
        }
    }

    private static void awaitEnd(Process process) throws SynthesisException {
        try {
            if (process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.destroy();
        throw new SynthesisException("The window did not show a picture; its start has no figure.");
    }

    private static Map<String, Double> events(Path report, long begun)
            throws IOException, SynthesisException {
        Map<String, Double> events = new LinkedHashMap<>();
        if (Files.exists(report)) {
            for (String row : Files.readAllLines(report)) {
                int space = row.indexOf(' ');
                long time = Long.parseLong(row.substring(space + 1));
                events.put(row.substring(0, space), (time - begun) / 1000.0);
            }
        }
        if (!events.containsKey(WINDOW) || !events.containsKey(PICTURE)) {
            throw new SynthesisException(
                    "The window did not open; 'bench start' needs a display and a model.");
        }
        return events;
    }
}
