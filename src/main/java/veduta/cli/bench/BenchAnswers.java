package veduta.cli.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import veduta.api.compute.Precision;
import veduta.benchmark.EngineUsed;
import veduta.benchmark.RooflineLimit;
import veduta.cli.options.DeviceOption;
import veduta.cli.support.Answer;

/** The parts that the answers of several measurements have. */
final class BenchAnswers {
    private BenchAnswers() {}

    /** Adds the device, the number format and the threads that computed. */
    static void addEngine(Map<String, Object> answer, EngineUsed used, DeviceOption asked) {
        addDevice(answer, used, asked);
        answer.put("precision", key(used.precision()));
        answer.put("threads", used.threads());
    }

    /** Adds the device in fact used and, where that is no GPU although one may be, why not. */
    static void addDevice(Map<String, Object> answer, EngineUsed used, DeviceOption asked) {
        answer.put("device", used.device());
        EngineUsed.whyNotGpu(asked.device()).ifPresent(note -> answer.put("deviceNote", note));
    }

    /** A number format as people write it. */
    static String key(Precision precision) {
        return precision.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The rates of the machine, the least seconds, and how near a measured time is to them.
     *
     * @param secondsKey what the least seconds are called
     * @param measured seconds that the work took
     */
    static Map<String, Object> floor(RooflineLimit limit, String secondsKey, double measured) {
        Map<String, Object> floor = new LinkedHashMap<>();
        floor.put("gigaFlops", Answer.rounded(limit.rates().gigaFlops()));
        floor.put("gigabytesPerSecond", Answer.rounded(limit.rates().gigabytesPerSecond()));
        floor.put(secondsKey, Answer.rounded(limit.seconds()));
        floor.put("shareOfLimit", Answer.rounded(limit.seconds() / measured));
        return floor;
    }
}
