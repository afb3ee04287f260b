package veduta.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test in which the toolkit complained, of style sheets for example. */
final class ToolkitWarnings extends Handler implements BeforeEachCallback, AfterEachCallback {
    // Held: a logger that nobody holds is forgotten, and its handlers with it.
    private final Logger root = Logger.getLogger("");
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    @Override
    public void beforeEach(ExtensionContext context) {
        complaints.clear();
        root.addHandler(this);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        root.removeHandler(this);
        assertEquals(List.of(), List.copyOf(complaints));
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
            complaints.add(line.getLoggerName() + ": " + new SimpleFormatter().format(line));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
