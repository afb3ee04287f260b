package veduta.cli.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class StopSignalTest {
    @Test
    void close_afterTheWork_cancelsNothing() {
        StopSignal signal = new StopSignal();
        signal.close();
        assertFalse(signal.cancellation().isCancelled());
    }

    /** Without the signal, the process would be gone before it says that its work has ended. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void process_askedToEnd_endsItsWorkFirst() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                StoppedProcess.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader out = process.inputReader()) {
            assertEquals(StoppedProcess.WORKING, out.readLine());
            assertTrue(process.supportsNormalTermination());
            process.toHandle().destroy();
            assertEquals(StoppedProcess.ENDED, out.readLine());
        } finally {
            assertTrue(process.waitFor(1, TimeUnit.MINUTES), "It does not end.");
        }
    }
}
