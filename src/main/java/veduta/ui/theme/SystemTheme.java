package veduta.ui.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Asks the desktop whether it is dark. JavaFX reports this only from version 22 on, which needs a
 * newer Java than this program does.
 */
public final class SystemTheme {
    private static final long PATIENCE_MILLIS = 1500;

    private final List<String> question;
    private final Answer answer;

    private interface Answer {
        boolean isDark(String printed);
    }

    private SystemTheme(List<String> question, Answer answer) {
        this.question = question;
        this.answer = answer;
    }

    /**
     * The question for an operating system.
     *
     * @param system its name as Java reports it
     */
    public static SystemTheme of(String system) {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            String key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
            return new SystemTheme(
                    List.of("reg", "query", key, "/v", "AppsUseLightTheme"),
                    printed -> printed.contains("0x0"));
        }
        if (lower.startsWith("mac")) {
            return new SystemTheme(
                    List.of("defaults", "read", "-g", "AppleInterfaceStyle"),
                    printed -> printed.contains("dark"));
        }
        return new SystemTheme(
                List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme"),
                printed -> printed.contains("dark"));
    }

    /** Whether the desktop is dark; false if it cannot be found out. Blocks up to some seconds. */
    public boolean isDark() {
        try {
            Process process = new ProcessBuilder(question).redirectErrorStream(true).start();
            if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroy();
                return false;
            }
            byte[] printed = process.getInputStream().readNBytes(4096);
            return answer.isDark(
                    new String(printed, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
