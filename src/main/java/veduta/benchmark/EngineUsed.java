package veduta.benchmark;

import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.inference.Synthesizer;
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

    /** The options that were asked for, with the number format that they led to. */
    public EngineOptions options(EngineOptions asked) {
        return new EngineOptions(asked.device(), precision, asked.threads(), asked.bands());
    }
}
