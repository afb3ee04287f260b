package veduta.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.ml.engine.Devices;

final class WindowLogTest {
    @TempDir private Path folder;

    /** What is computed on, and why, is reported at INFO; nothing else of the kind. */
    @Test
    void configuration_reasonForTheDevice_isInTheFile() throws Exception {
        LoggerContext context = new LoggerContext();
        context.putProperty("veduta.log.folder", folder.toString());
        context.setMDCAdapter(new LogbackMDCAdapter());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogConfig.class.getResource("/logback-window.xml"));
        context.getLogger(Devices.class).info("Computing on the processor: {}.", "reason");
        context.getLogger("veduta.ml.engine.TorchEngine").info("another");
        context.stop();
        String log = Files.readString(folder.resolve("veduta.log"));
        assertTrue(log.contains("INFO Devices: Computing on the processor: reason."), log);
        assertFalse(log.contains("another"), log);
    }
}
