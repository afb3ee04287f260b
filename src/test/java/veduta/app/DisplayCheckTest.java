package veduta.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DisplayCheckTest {
    private static Properties properties(String system) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        return properties;
    }

    @Test
    void problem_linuxWithoutDisplay_isReported() {
        assertTrue(DisplayCheck.problem(properties("Linux"), Map.of()).isPresent());
        assertTrue(DisplayCheck.problem(properties("Linux"), Map.of("DISPLAY", "")).isPresent());
    }

    @Test
    void problem_otherwise_isNone() {
        assertEquals(
                Optional.empty(),
                DisplayCheck.problem(properties("Linux"), Map.of("DISPLAY", ":0")));
        assertEquals(Optional.empty(), DisplayCheck.problem(properties("Mac OS X"), Map.of()));
        Properties monocle = properties("Linux");
        monocle.setProperty("glass.platform", "Monocle");
        assertEquals(Optional.empty(), DisplayCheck.problem(monocle, Map.of()));
    }

    /** A process of its own, since a toolkit starts once in each. */
    @ParameterizedTest
    @ValueSource(strings = {"", ":4711"})
    @EnabledOnOs(value = OS.LINUX, disabledReason = "displays are named so on Linux")
    void launcher_withoutAReachableDisplay_reportsOneSentence(String display) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName());
        builder.environment().put("DISPLAY", display);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(1, process.exitValue(), said);
        assertTrue(said.contains(DisplayCheck.missing()), said);
        assertTrue(!said.contains("\tat "), said);
    }
}
