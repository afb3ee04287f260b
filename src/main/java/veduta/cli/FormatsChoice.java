package veduta.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import veduta.synthesis.Bands;
import veduta.synthesis.EngineOptions;
import veduta.synthesis.Precision;

/** The options that say how to compute, in one number format after the other. */
final class FormatsChoice extends DeviceChoice {
    @Option(
            names = "--precision",
            paramLabel = "PRECISION",
            description = {
                "auto, float32, bfloat16 or float16; may be given again, and is then measured in",
                "turns with the others (default: auto)"
            })
    private List<Precision> precisions = new ArrayList<>();

    /** The options for every format, at least one. */
    List<EngineOptions> options(Bands bands) {
        List<Precision> formats = precisions.isEmpty() ? List.of(Precision.AUTO) : precisions;
        return formats.stream().map(format -> in(format).in(bands)).toList();
    }
}
