package veduta.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.benchmark.StartupBenchmark;

/**
 * Notifies a measuring program when the window could be painted on and when the first picture was
 * there: a line with the event and the time in milliseconds since 1970 for each.
 */
final class StartupReport {
    private static final Logger LOG = LoggerFactory.getLogger(StartupReport.class);

    private final Path file;

    private StartupReport(Path file) {
        this.file = file;
    }

    /** The report that this process was asked for; empty in ordinary runs. */
    static Optional<StartupReport> wanted() {
        String file = System.getProperty(StartupBenchmark.REPORT);
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StartupReport(Path.of(file)));
        } catch (InvalidPathException fault) {
            LOG.warn("{} is no file to report the start to.", file, fault);
            return Optional.empty();
        }
    }

    /** Notes that something has happened just now. */
    void note(String event) {
        String line = event + " " + System.currentTimeMillis() + "\n";
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            LOG.warn("The start cannot be reported to {}.", file, failure);
        }
    }
}
