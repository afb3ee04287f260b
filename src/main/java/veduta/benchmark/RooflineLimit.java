package veduta.benchmark;

import veduta.api.compute.EngineOptions;
import veduta.api.compute.SynthesisException;
import veduta.image.Size;
import veduta.ml.architecture.NetworkCosts;

/**
 * What the hardware needs for a piece of work at the least.
 *
 * @param rates what the device does at its best
 * @param seconds the least time that the work takes
 */
public record RooflineLimit(MachineRates rates, double seconds) {
    /**
     * The limit of a render; measures the device.
     *
     * @param options device, threads and number format of the render
     * @throws SynthesisException if the device cannot be used
     */
    static RooflineLimit ofRender(NetworkCosts costs, Size picture, EngineOptions options)
            throws SynthesisException {
        MachineRates rates = MachineRates.measure(options);
        return new RooflineLimit(rates, rates.floorSeconds(costs, picture));
    }

    /**
     * The limit of multiplications alone; measures the device.
     *
     * @param multiplyAdds how many
     * @param options device, threads and number format
     * @throws SynthesisException if the device cannot be used
     */
    public static RooflineLimit ofMultiplyAdds(double multiplyAdds, EngineOptions options)
            throws SynthesisException {
        MachineRates rates = MachineRates.measure(options);
        return new RooflineLimit(rates, 2 * multiplyAdds / (rates.gigaFlops() * 1e9));
    }
}
