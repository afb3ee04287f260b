package veduta.benchmark;

import java.util.Optional;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.inference.Synthesizer;
import veduta.ml.engine.Devices;
import veduta.ml.engine.EngineStart;

/**
 * What computed in a measurement.
 *
 * @param device the device in fact used
 * @param precision the number format in fact used
 * @param threads processor threads of the engine
 */
public record EngineUsed(String device, Precision precision, int threads) {
    /** What a model is rendered with. */
    public static EngineUsed by(Synthesizer synthesizer) {
        return of(synthesizer.device(), synthesizer.precision());
    }

    /** This device and format, with the present number of threads. */
    static EngineUsed of(String device, Precision precision) {
        return new EngineUsed(device, precision, EngineStart.threads());
    }

    /**
     * Why the processor computes although a GPU would have been used.
     *
     * @param asked the device that was asked for
     * @return a clause without a full stop; empty where the GPU is used, or the processor was asked
     *     for
     */
    public static Optional<String> whyNotGpu(ComputeDevice asked) {
        return Devices.note(asked);
    }

    /** The options that were asked for, with the number format that they led to. */
    public EngineOptions options(EngineOptions asked) {
        return new EngineOptions(asked.device(), precision, asked.threads(), asked.bands());
    }
}
