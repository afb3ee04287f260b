package veduta.cli;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import veduta.net.NativeMemory;
import veduta.net.ProcessMemory;

/** The memory of this process over the runs of a measurement. */
final class MemoryTrace {
    private final Map<String, Double> resident = new LinkedHashMap<>();
    private final Map<String, Double> heap = new LinkedHashMap<>();
    private final Map<String, Double> outside = new LinkedHashMap<>();

    /**
     * Looks at the memory after the first run, half of the runs and the last.
     *
     * @param run 0 for the one to warm up
     */
    void after(int run, int repeats) {
        if (run == 0) {
            note("first");
        } else if (run == repeats) {
            note("last");
        } else if (run == repeats / 2) {
            note("half");
        }
    }

    private void note(String when) {
        ProcessMemory.resident().ifPresent(bytes -> resident.put(when, megabytes(bytes)));
        var collector = ManagementFactory.getMemoryMXBean();
        collector.gc();
        NativeMemory.inUse().ifPresent(bytes -> outside.put(when, megabytes(bytes)));
        heap.put(when, megabytes(collector.getHeapMemoryUsage().getUsed()));
    }

    /**
     * All figures, in megabytes.
     *
     * @param predicted bytes that were foretold
     */
    Map<String, Object> told(long predicted) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("predictedMegabytes", megabytes(predicted));
        OptionalLong peak = ProcessMemory.peak();
        if (peak.isPresent()) {
            told.put("peakMegabytes", megabytes(peak.getAsLong()));
            told.put("residentMegabytes", resident);
        }
        told.put("heapMegabytes", heap);
        if (!outside.isEmpty()) {
            told.put("outsideHeapMegabytes", outside);
        }
        return told;
    }

    private static double megabytes(long bytes) {
        return Math.round(bytes / 1e5) / 10.0;
    }
}
