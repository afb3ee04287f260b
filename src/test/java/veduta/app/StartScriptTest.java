package veduta.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start script, with a Java that only says in which locale it was started. */
// The script is one of a POSIX shell; Windows has none to run it.
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {
    @TempDir Path folder;

    @BeforeEach
    void write() throws IOException {
        Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"$LC_ALL|$LC_CTYPE|$LANG\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.copy(Path.of("src/main/scripts/veduta"), folder.resolve("veduta"));
    }

    @Test
    void locale_posix_becomesUtf8() throws Exception {
        assertEquals("C.UTF-8||", started(Map.of("LC_ALL", "C")));
        assertEquals("C.UTF-8||", started(Map.of("LC_ALL", "POSIX")));
        assertEquals("|C.UTF-8|C", started(Map.of("LANG", "C")));
        assertEquals("|C.UTF-8|", started(Map.of()));
    }

    @Test
    void locale_utf8_isLeftAsItIs() throws Exception {
        assertEquals("C.UTF-8||", started(Map.of("LC_ALL", "C.UTF-8")));
        assertEquals("||C.UTF-8", started(Map.of("LANG", "C.UTF-8")));
    }

    private String started(Map<String, String> locale) throws Exception {
        ProcessBuilder process =
                new ProcessBuilder("sh", folder.resolve("veduta").toString(), "inspect");
        process.environment().keySet().removeAll(Set.of("LC_ALL", "LC_CTYPE", "LANG", "LANGUAGE"));
        process.environment().putAll(locale);
        process.environment().put("JAVA_HOME", folder.resolve("java").toString());
        process.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        process.redirectErrorStream(true);
        Process running = process.start();
        String text =
                new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        running.waitFor();
        return text;
    }
}
