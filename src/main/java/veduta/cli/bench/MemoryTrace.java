package veduta.cli.bench;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import veduta.cli.support.Answer;
import veduta.ml.engine.memory.NativeAllocator;
import veduta.ml.engine.memory.ProcessMemory;

/**
 * The memory of this process over the runs of a measurement.
 *
 * <p>The virtual machine's compilers allocate up to 20 MB beside the tensors, and what they are
 * done with goes back every five seconds only. So in long measurements this waits out such a round
 * and takes the least of what it sees meanwhile.
 */
final class MemoryTrace {
    /** From so many runs on the question is what they leave behind. */
    private static final int LONG = 100;

    private static final long ROUND_MS = 6000;
    private static final long BETWEEN_SAMPLES_MS = 500;

    private final Map<String, Double> resident = new LinkedHashMap<>();
    private final Map<String, Double> heap = new LinkedHashMap<>();
    private final Map<String, Double> outside = new LinkedHashMap<>();

    /**
     * Looks at the memory after the first run, half of the runs and the last.
     *
     * @param run 0 for the one to warm up
     */
    void after(int run, int repeats) {
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
        ProcessMemory.resident().ifPresent(bytes -> resident.put(when, Answer.megabytes(bytes)));
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
        NativeAllocator.inUse()
                .ifPresent(bytes -> outside.merge(when, Answer.megabytes(bytes), Double::min));
        heap.merge(when, Answer.megabytes(collector.getHeapMemoryUsage().getUsed()), Double::min);
    }

    /**
     * All figures, in megabytes.
     *
     * @param key what the forecast is called
     * @param foretold the forecast
     */
    Map<String, Object> told(String key, double foretold) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put(key, foretold);
        OptionalLong peak = ProcessMemory.peak();
        if (peak.isPresent()) {
            told.put("peakMegabytes", Answer.megabytes(peak.getAsLong()));
            told.put("residentMegabytes", resident);
        }
        told.put("heapMegabytes", heap);
        if (!outside.isEmpty()) {
            told.put("outsideHeapMegabytes", outside);
        }
        return told;
    }
}
