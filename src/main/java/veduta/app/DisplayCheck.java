package veduta.app;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import veduta.text.Texts;

/** Whether there is a screen for the window, found out before the toolkit is loaded. */
final class DisplayCheck {
    private DisplayCheck() {}

    /** What someone without a screen is shown. */
    static String missing() {
        return Texts.get("start.no-display");
    }

    /**
     * Why no window can be shown: on Linux no X display is named, and the toolkit draws nowhere
     * else.
     *
     * @param properties the system's properties
     * @param environment the environment's variables
     */
    static Optional<String> problem(Properties properties, Map<String, String> environment) {
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean ownPlatform = properties.containsKey("glass.platform");
        boolean named = !environment.getOrDefault("DISPLAY", "").isBlank();
        return !system.contains("linux") || ownPlatform || named
                ? Optional.empty()
                : Optional.of(missing());
    }
}
