package veduta.io;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the operating system wants a user's files of this program.
 *
 * @param config what the user added: palettes and models
 * @param cache what can be made again at any time
 * @param state what must outlive the program but belongs to no one file: unsaved work
 */
public record UserFolders(Path config, Path cache, Path state) {
    private static final String NAME = "veduta";

    /** The folders of the user who runs the program. */
    public static UserFolders ofThisUser() {
        return of(
                System.getProperty("os.name", ""),
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")));
    }

    /**
     * The folders by the conventions of an operating system: the XDG base directories on Linux, the
     * Library on macOS, the application data on Windows.
     *
     * @param system the system's name as Java reports it
     * @param environment environment variables
     * @param home the user's home folder
     */
    public static UserFolders of(String system, Map<String, String> environment, Path home) {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
            Path roaming = folder(environment, "APPDATA", home.resolve("AppData/Roaming"));
            return new UserFolders(
                    roaming.resolve(NAME),
                    local.resolve(NAME).resolve("cache"),
                    local.resolve(NAME).resolve("state"));
        }
        if (lower.startsWith("mac")) {
            Path library = home.resolve("Library");
            return new UserFolders(
                    library.resolve("Application Support").resolve(NAME),
                    library.resolve("Caches").resolve(NAME),
                    library.resolve("Application Support").resolve(NAME).resolve("state"));
        }
        return new UserFolders(
                folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(NAME),
                folder(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve(NAME),
                folder(environment, "XDG_STATE_HOME", home.resolve(".local/state")).resolve(NAME));
    }

    /** The conventions say that a relative path in a variable is to be ignored. */
    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        Path path = Path.of(value.isBlank() ? "." : value);
        return path.isAbsolute() ? path : otherwise;
    }

    /** Folder of the user's own palettes. */
    public Path palettes() {
        return config.resolve("palettes");
    }

    /** Folder of the user's own models. */
    public Path models() {
        return config.resolve("models");
    }

    /** Folder of the user's own perceptual networks. */
    public Path perceptualNetworks() {
        return config.resolve("perceivers");
    }

    /** Folder of the user's own pairs of photos and layouts, a folder for each palette. */
    public Path pairs() {
        return config.resolve("pairs");
    }

    /** Folder of files from the network that are on their way to become something else. */
    public Path downloads() {
        return cache.resolve("downloads");
    }

    /** Folder of the user's trainings, each a folder of its own. */
    public Path runs() {
        return state.resolve("runs");
    }

    /** Folder of the reports on models. */
    public Path reports() {
        return state.resolve("reports");
    }

    /** Folder in which running programs keep their unsaved documents. */
    public Path recovery() {
        return state.resolve("recovery");
    }

    /** Folder of the log files. */
    public Path logs() {
        return state.resolve("log");
    }

    /** File of the user's preferences. */
    public Path settings() {
        return config.resolve("settings.json");
    }
}
