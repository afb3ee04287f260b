package veduta.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import veduta.api.compute.SynthesisException;

/**
 * Starts the window in processes of its own and reads when it could be painted on and when it had
 * its first picture.
 */
public final class StartupBenchmark {
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

    private final String mainClass;

    /**
     * A measurement.
     *
     * @param mainClass name of the class whose main method opens the window
     */
    public StartupBenchmark(String mainClass) {
        this.mainClass = mainClass;
    }

    /**
     * Seconds from the start of a process to each of its events, {@link #WINDOW} and {@link
     * #PICTURE}.
     *
     * @param plain of starts without an archive of classes
     * @param archived of starts with one, as the start script uses it
     */
    public record Figures(List<Map<String, Double>> plain, List<Map<String, Double>> archived) {
        /** Takes copies. */
        public Figures {
            plain = List.copyOf(plain);
            archived = List.copyOf(archived);
        }
    }

    /**
     * Starts the window both ways in turns, after a start that makes the archive.
     *
     * @param repeats starts of each kind
     * @throws SynthesisException if a window does not open
     */
    public Figures measure(int repeats, MeasurementListener listener)
            throws IOException, SynthesisException {
        Path folder = Files.createTempDirectory("veduta-start");
        Path archive = folder.resolve("classes.jsa");
        List<Map<String, Double>> plain = new ArrayList<>();
        List<Map<String, Double>> archived = new ArrayList<>();
        int starts = 2 * repeats + 1;
        try {
            listener.measuring(0, starts, "archive");
            start(folder, "-XX:ArchiveClassesAtExit=" + archive);
            for (int i = 0; i < repeats; i++) {
                listener.measuring(2 * i + 1, starts, "plain");
                plain.add(start(folder, "-Xshare:auto"));
                listener.measuring(2 * i + 2, starts, "with archive");
                archived.add(start(folder, "-XX:SharedArchiveFile=" + archive));
            }
        } finally {
            delete(folder);
        }
        return new Figures(plain, archived);
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
                .filter(StartupBenchmark::belongsToTheToolkit)
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
