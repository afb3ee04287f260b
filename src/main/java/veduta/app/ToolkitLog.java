package veduta.app;

import java.util.logging.Logger;

/**
 * What the toolkit says by itself, on standard error. It warns that it is not loaded as modules,
 * which is how this program is meant to run and which no user can do anything about; writing that
 * takes a tenth of a second of the start, too. All its other warnings stay.
 */
final class ToolkitLog {
    private static final String NO_MODULES = "Unsupported JavaFX configuration";

    /** Held: a logger that nobody holds is forgotten, and what was set for it. */
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private ToolkitLog() {}

    /** Leaves that one warning out from now on; to be called before the toolkit starts. */
    static void leaveOutModules() {
        TOOLKIT.setFilter(
                line -> line.getMessage() == null || !line.getMessage().startsWith(NO_MODULES));
    }
}
