package veduta.cli.options;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.Tiling;

/** The options that say how to compute, in one number format after the other. */
public final class PrecisionsOption extends DeviceOption {
    @Option(
            names = "--precision",
            paramLabel = "PRECISION",
            description = {
                "auto, float32, bfloat16 or float16; may be given again, and is then measured in",
                "turns with the others (default: auto)"
            })
    private List<Precision> precisions = new ArrayList<>();

    /** The options for every format, at least one. */
    public List<EngineOptions> options(Tiling bands) {
        List<Precision> formats = precisions.isEmpty() ? List.of(Precision.AUTO) : precisions;
        return formats.stream().map(format -> in(format).in(bands)).toList();
    }
}
