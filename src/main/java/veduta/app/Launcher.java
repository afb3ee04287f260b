package veduta.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javafx.application.Application;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import veduta.io.UserFolders;

/** Where the program starts: puts implementations behind the ports and runs the command line. */
public final class Launcher {
    private Launcher() {}

    /** Opens the window, with no arguments or files; else runs a command and ends the process. */
    public static void main(String[] args) {
        // The window is not AWT's, and charts are drawn where there is no display.
        System.setProperty("java.awt.headless", "true");
        if (opensWindow(args)) {
            System.exit(window(args));
        }
        System.exit(components().commandLine().execute(args));
    }

    private static int window(String... args) {
        Optional<String> problem = DisplayCheck.problem(System.getProperties(), System.getenv());
        if (problem.isPresent()) {
            System.err.println(problem.get());
            return CommandLine.ExitCode.SOFTWARE;
        }
        LogConfig.writeInto(UserFolders.ofThisUser().logs());
        StartupState.prepare();
        ToolkitLog.leaveOutModules();
        try {
            Application.launch(VedutaApp.class, args);
            return CommandLine.ExitCode.OK;
        } catch (UnsupportedOperationException noDisplay) {
            // The toolkit says so when the display that is named cannot be opened.
            LoggerFactory.getLogger(Launcher.class).debug("No window.", noDisplay);
            System.err.println(DisplayCheck.missing());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** Whether these are no command: nothing, or existing files. */
    static boolean opensWindow(String... args) {
        return Arrays.stream(args).allMatch(Launcher::isFile);
    }

    private static boolean isFile(String text) {
        try {
            return Files.isRegularFile(Path.of(text));
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }

    /** The program with the folders of this user. */
    static Components components() {
        return Components.of(UserFolders.ofThisUser(), Registries.usual());
    }
}
