package veduta.benchmark;

import veduta.api.compute.EngineOptions;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.CostEstimate;
import veduta.api.model.ModelInfo;
import veduta.image.Size;

/**
 * What was measured of a network in one number format.
 *
 * @param used options with the format in fact used
 * @param seconds of the renders
 * @param estimate memory that a process with this format alone, or the GPU, is estimated to need
 * @param decibels PSNR of the pictures to those of the first format; no number for the first, and
 *     where some values are none
 */
public record PrecisionFigures(
        ModelInfo model,
        Size picture,
        EngineOptions used,
        Spread seconds,
        CostEstimate estimate,
        double decibels) {
    /**
     * What the hardware needs at the least; measures it.
     *
     * @throws SynthesisException if the device cannot be used
     */
    public RooflineLimit limit(BenchmarkNetworks networks) throws SynthesisException {
        return networks.limit(model, picture, used);
    }
}
