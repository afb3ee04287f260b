package veduta.cli.options;

import picocli.CommandLine.Option;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;

/** The options that say how to compute. */
public final class EngineOption extends DeviceOption {
    @Option(
            names = "--precision",
            paramLabel = "PRECISION",
            defaultValue = "auto",
            description = "auto, float32, bfloat16 or float16 (default: ${DEFAULT-VALUE})")
    private Precision precision = Precision.AUTO;

    /** Where and how the engine computes. */
    public EngineOptions options() {
        return in(precision);
    }
}
