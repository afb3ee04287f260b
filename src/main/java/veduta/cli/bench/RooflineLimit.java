package veduta.cli.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.SynthesisException;
import veduta.benchmark.MachineRates;
import veduta.cli.support.Answer;
import veduta.image.Size;
import veduta.ml.architecture.NetworkCosts;

/** What the hardware needs for a render at the least. */
final class RooflineLimit {
    private RooflineLimit() {}

    /**
     * The machine's measured rates, the least seconds, and how near a measured time is to them.
     *
     * @param options device, threads and number format of the render
     * @throws SynthesisException if the device cannot be used
     */
    static Map<String, Object> told(
            NetworkCosts costs, Size picture, EngineOptions options, double seconds)
            throws SynthesisException {
        MachineRates rates = MachineRates.measure(options);
        double least = rates.floorSeconds(costs, picture);
        Map<String, Object> floor = new LinkedHashMap<>();
        floor.put("gigaFlops", Answer.rounded(rates.gigaFlops()));
        floor.put("gigabytesPerSecond", Answer.rounded(rates.gigabytesPerSecond()));
        floor.put("seconds", Answer.rounded(least));
        floor.put("shareOfLimit", Answer.rounded(least / seconds));
        return floor;
    }
}
