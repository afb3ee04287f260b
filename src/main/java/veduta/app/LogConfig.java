package veduta.app;

import java.nio.file.Path;

/**
 * The log of the window, which nobody sees standard error of: {@code veduta.log} and the one before
 * it, each of at most a megabyte. Commands report theirs on standard error alone.
 */
final class LogConfig {
    private static final String CONFIGURATION = "logback.configurationFile";

    private LogConfig() {}

    /**
     * Has the log written into a folder, too, unless the user has configured it. To be called
     * before the first logger is made, for that is when the configuration is read.
     */
    static void writeInto(Path folder) {
        if (System.getProperty(CONFIGURATION) == null) {
            System.setProperty("veduta.log.folder", folder.toString());
            System.setProperty(CONFIGURATION, "logback-window.xml");
        }
    }
}
