package veduta.cli;

import picocli.CommandLine.Option;
import veduta.synthesis.EngineOptions;
import veduta.synthesis.Precision;

/** The options that say how to compute. */
final class EngineChoice extends DeviceChoice {
    @Option(
            names = "--precision",
            paramLabel = "PRECISION",
            defaultValue = "auto",
            description = "auto, float32, bfloat16 or float16 (default: ${DEFAULT-VALUE})")
    private Precision precision = Precision.AUTO;

    EngineOptions options() {
        return in(precision);
    }
}
