package veduta.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    @TempDir Path folder;

    /** A file manager starts the program with the files that were double-clicked. */
    @Test
    void opensWindow_filesOrNothing_isTheWindow() throws Exception {
        String one = Files.createFile(folder.resolve("one.veduta")).toString();
        String other = Files.createFile(folder.resolve("render")).toString();
        assertEquals(true, Launcher.opensWindow());
        assertEquals(true, Launcher.opensWindow(one));
        assertEquals(true, Launcher.opensWindow(one, other));
    }

    @Test
    void opensWindow_anythingElse_isTheCommandLine() throws Exception {
        String file = Files.createFile(folder.resolve("one.veduta")).toString();
        assertEquals(false, Launcher.opensWindow("render", file));
        assertEquals(false, Launcher.opensWindow(file, "--help"));
        assertEquals(false, Launcher.opensWindow(folder.toString()));
        assertEquals(false, Launcher.opensWindow(folder.resolve("missing").toString()));
        assertEquals(false, Launcher.opensWindow("no\0path"));
    }
}
