package veduta.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import veduta.image.Size;
import veduta.net.MachineRates;
import veduta.net.NetworkShape;
import veduta.synthesis.EngineOptions;
import veduta.synthesis.SynthesisException;

/** What the hardware needs for a render at the least. */
final class HardwareFloor {
    private HardwareFloor() {}

    /**
     * The machine's measured rates, the least seconds, and how near a measured time is to them.
     *
     * @param options device, threads and number format of the render
     * @throws SynthesisException if the device cannot be used
     */
    static Map<String, Object> told(
            NetworkShape shape, Size picture, EngineOptions options, double seconds)
            throws SynthesisException {
        MachineRates rates = MachineRates.measure(options);
        double least = rates.floorSeconds(shape, picture);
        Map<String, Object> floor = new LinkedHashMap<>();
        floor.put("gigaFlops", Answer.rounded(rates.gigaFlops()));
        floor.put("gigabytesPerSecond", Answer.rounded(rates.gigabytesPerSecond()));
        floor.put("seconds", Answer.rounded(least));
        floor.put("shareOfLimit", Answer.rounded(least / seconds));
        return floor;
    }
}
