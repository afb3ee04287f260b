package veduta.ml.engine.memory;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much memory this process can have: what it holds already and what is free beside it. */
public final class FreeMemory {
    private static final Logger LOG = LoggerFactory.getLogger(FreeMemory.class);

    private FreeMemory() {}

    /**
     * Bytes that this process can have. Linux reports what it could free for it, and swap counts;
     * elsewhere only the machine's whole memory is known for sure. The limit of a container counts
     * everywhere, on Linux with what the other processes in it have; it leaves swap out.
     */
    public static long bytes() {
        long whole = Long.MAX_VALUE;
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            whole = system.getTotalMemorySize() + system.getFreeSwapSpaceSize();
        }
        try {
            Path memory = Path.of("/proc/meminfo");
            Path process = Path.of("/proc/self/status");
            if (!Files.isReadable(memory) || !Files.isReadable(process)) {
                return whole;
            }
            String free = Files.readString(memory, StandardCharsets.ISO_8859_1);
            String own = Files.readString(process, StandardCharsets.ISO_8859_1);
            long resident = field(own, "VmRSS");
            long machine = field(free, "MemAvailable") + field(free, "SwapFree");
            long left = Math.min(machine, ContainerMemory.free().orElse(Long.MAX_VALUE));
            return Math.min(whole, left + resident);
        } catch (IOException unreadable) {
            LOG.debug("The system does not tell its free memory.", unreadable);
            return whole;
        }
    }

    /**
     * The bytes in a line like {@code MemAvailable: 123 kB}.
     *
     * @throws IOException if there is no such line
     */
    public static long field(String text, String name) throws IOException {
        Matcher matcher = Pattern.compile("(?m)^" + name + ":\\s+(\\d{1,15}) kB$").matcher(text);
        if (!matcher.find()) {
            throw new IOException("There is no " + name + ".");
        }
        return Long.parseLong(matcher.group(1)) << 10;
    }
}
