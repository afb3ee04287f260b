package veduta.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import veduta.ml.engine.memory.NativeAllocator;
import veduta.ml.engine.memory.ProcessMemory;

/**
 * The memory of this process over the runs of a measurement.
 *
 * <p>The virtual machine's compilers allocate up to 20 MB beside the tensors, and what they are
 * done with goes back every five seconds only. So in long measurements this waits out such a round
 * and takes the least of what it sees meanwhile.
 */
public final class MemoryTrace {
    /** From so many runs on the question is what they leave behind. */
    private static final int LONG = 100;

    private static final long ROUND_MS = 6000;
    private static final long BETWEEN_SAMPLES_MS = 500;

    private final Map<String, Long> resident = new LinkedHashMap<>();
    private final Map<String, Long> heap = new LinkedHashMap<>();
    private final Map<String, Long> outside = new LinkedHashMap<>();

    /**
     * Looks at the memory after the first run, half of the runs and the last.
     *
     * @param run 0 for the one to warm up
     */
    public void after(int run, int repeats) {
        long waitMs = repeats < LONG ? 0 : ROUND_MS;
        if (run == 0) {
            note("first", 0);
        } else if (run == repeats) {
            note("last", waitMs);
        } else if (run == repeats / 2) {
            note("half", waitMs);
        }
    }

    private void note(String when, long waitMs) {
        ProcessMemory.resident().ifPresent(bytes -> resident.put(when, bytes));
        sample(when);
        for (long waited = 0; waited < waitMs; waited += BETWEEN_SAMPLES_MS) {
            try {
                Thread.sleep(BETWEEN_SAMPLES_MS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
            sample(when);
        }
    }

    private void sample(String when) {
        var collector = ManagementFactory.getMemoryMXBean();
        collector.gc();
        NativeAllocator.inUse().ifPresent(bytes -> outside.merge(when, bytes, Long::min));
        heap.merge(when, collector.getHeapMemoryUsage().getUsed(), Long::min);
    }

    /** What was seen so far. */
    public Figures figures() {
        return new Figures(ProcessMemory.peak(), resident, heap, outside);
    }

    /**
     * Bytes of memory by the time at which they were seen: {@code first}, {@code half} and {@code
     * last}.
     *
     * @param peak largest resident memory of the process, where the system reports it
     * @param resident resident memory of the process; empty where the system does not report it
     * @param heap the virtual machine's heap in use
     * @param outside what the C library has given out; empty where it does not report it
     */
    public record Figures(
            OptionalLong peak,
            Map<String, Long> resident,
            Map<String, Long> heap,
            Map<String, Long> outside) {
        /** Takes copies, in their order. */
        public Figures {
            resident = inOrder(resident);
            heap = inOrder(heap);
            outside = inOrder(outside);
        }

        private static Map<String, Long> inOrder(Map<String, Long> bytes) {
            return Collections.unmodifiableMap(new LinkedHashMap<>(bytes));
        }
    }
}
