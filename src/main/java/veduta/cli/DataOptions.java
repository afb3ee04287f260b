package veduta.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
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

    @Mixin private VoidFillOption fillVoid = new VoidFillOption();

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
        return partOf(pairs, names, split == null ? usual : Split.named(split));
    }

    /**
     * The part {@code always} of a data set, whatever {@code --split} says.
     *
     * @throws CommandLine.ParameterException if an option is out of its range or names no encoding
     */
    TrainingOrder.Data partOf(Path pairs, KnownNames names, Split always) {
        CommandLine line = Specs.of(spec).commandLine();
        return new TrainingOrder.Data(
                pairs, names.optionalEncoding(line, encoding), fillVoid.choice(line), always);
    }
}
