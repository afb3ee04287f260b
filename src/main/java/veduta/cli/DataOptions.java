package veduta.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import veduta.layout.VoidFill;
import veduta.synthesis.Split;
import veduta.synthesis.TrainingOrder;

/** How the pairs of a data set are read. */
final class DataOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--encoding",
            paramLabel = "KEY",
            description = "Encoding of the layouts (default: recognised)")
    private @Nullable String encoding;

    @Option(
            names = "--fill-void",
            paramLabel = "PX",
            arity = "0..1",
            defaultValue = "0",
            fallbackValue = "4",
            description = {
                "Close seams of void in the layouts from the nearest label, which reaches PX",
                "pixels of the layout file, so seams up to twice as wide; wide void stays",
                "(default: ${DEFAULT-VALUE}, without a number ${FALLBACK-VALUE})"
            })
    private int fillVoid;

    @Option(
            names = "--split",
            paramLabel = "NAME",
            description = {
                "Part of a data set that is divided: train, val or test (default: train to learn",
                "from, val or else test to measure by)"
            })
    private @Nullable String split;

    /**
     * The pairs of a data set.
     *
     * @param usual the part that is meant if none is named
     * @throws CommandLine.ParameterException if an option is out of its range or names no encoding
     */
    TrainingOrder.Data of(Path pairs, KnownNames names, Split usual) {
        CommandLine line = Specs.of(spec).commandLine();
        if (fillVoid < 0) {
            throw new CommandLine.ParameterException(line, "--fill-void must be at least 0.");
        }
        return new TrainingOrder.Data(
                pairs,
                names.optionalEncoding(line, encoding),
                new VoidFill(fillVoid),
                split == null ? usual : Split.named(split));
    }
}
