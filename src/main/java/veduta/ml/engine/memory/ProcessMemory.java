package veduta.ml.engine.memory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory this process has, as the system counts it. */
public final class ProcessMemory {
    private static final Path STATUS = Path.of("/proc/self/status");

    private ProcessMemory() {}

    /** Bytes that are resident now; empty where the system does not report it. */
    public static OptionalLong resident() {
        return field("VmRSS");
    }

    /** Bytes that were resident at most since the process began; empty where nothing reports it. */
    public static OptionalLong peak() {
        return field("VmHWM");
    }

    private static OptionalLong field(String name) {
        try {
            String text = Files.readString(STATUS, StandardCharsets.ISO_8859_1);
            return OptionalLong.of(FreeMemory.field(text, name));
        } catch (IOException unknown) {
            return OptionalLong.empty();
        }
    }
}
