package veduta.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class UserFoldersTest {
    private static final Path HOME = Path.of("home").toAbsolutePath();

    @Test
    void of_linuxWithoutVariables_usesTheDefaultsOfXdg() {
        UserFolders folders = UserFolders.of("Linux", Map.of(), HOME);
        assertEquals(HOME.resolve(".config/veduta"), folders.config());
        assertEquals(HOME.resolve(".cache/veduta"), folders.cache());
        assertEquals(HOME.resolve(".local/state/veduta/recovery"), folders.recovery());
        assertEquals(HOME.resolve(".config/veduta/settings.json"), folders.settings());
        assertEquals(HOME.resolve(".config/veduta/palettes"), folders.palettes());
        assertEquals(HOME.resolve(".config/veduta/models"), folders.models());
    }

    @Test
    void of_linuxWithVariables_usesThem() {
        Path other = HOME.resolve("other");
        Map<String, String> variables =
                Map.of(
                        "XDG_CONFIG_HOME",
                        other.toString(),
                        "XDG_CACHE_HOME",
                        "relative",
                        "XDG_STATE_HOME",
                        other.toString());
        UserFolders folders = UserFolders.of("Linux", variables, HOME);
        assertEquals(other.resolve("veduta"), folders.config());
        assertEquals(HOME.resolve(".cache/veduta"), folders.cache());
        assertEquals(other.resolve("veduta"), folders.state());
    }

    @Test
    void of_mac_usesTheLibrary() {
        UserFolders folders = UserFolders.of("Mac OS X", Map.of(), HOME);
        assertEquals(HOME.resolve("Library/Application Support/veduta"), folders.config());
        assertEquals(HOME.resolve("Library/Caches/veduta"), folders.cache());
        assertEquals(HOME.resolve("Library/Application Support/veduta/state"), folders.state());
    }

    @Test
    void of_windows_usesTheApplicationData() {
        Path local = HOME.resolve("local");
        UserFolders folders =
                UserFolders.of("Windows 11", Map.of("LOCALAPPDATA", local.toString()), HOME);
        assertEquals(HOME.resolve("AppData/Roaming/veduta"), folders.config());
        assertEquals(local.resolve("veduta/cache"), folders.cache());
        assertEquals(local.resolve("veduta/state"), folders.state());
    }
}
