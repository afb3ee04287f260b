package veduta.cli.options;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import veduta.api.training.DatasetSplit;
import veduta.api.training.TrainingJob;
import veduta.cli.support.KnownNames;

/** How the pairs of a data set are read. */
public final class DataOptions {
    @Option(
            names = "--encoding",
            paramLabel = "KEY",
            description = "Encoding of the layouts (default: recognised)")
    private @Nullable String encoding;

    @Mixin private VoidFillOption fillVoid = new VoidFillOption();

    @Mixin private AspectOption aspect = new AspectOption();

    @Option(
            names = "--vivid",
            description = "Give dull photographs light, detail and colour as they are read")
    private boolean vivid;

    @Option(
            names = "--strict",
            description = "Refuse label maps whose encoding is not recognised well (below 0.6)")
    private boolean strict;

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
    public TrainingJob.Data of(CommandLine line, Path pairs, KnownNames names, DatasetSplit usual) {
        return partOf(line, pairs, names, split == null ? usual : DatasetSplit.named(split));
    }

    /**
     * The part {@code always} of a data set, whatever {@code --split} says.
     *
     * @throws CommandLine.ParameterException if an option is out of its range or names no encoding
     */
    public TrainingJob.Data partOf(
            CommandLine line, Path pairs, KnownNames names, DatasetSplit always) {
        return new TrainingJob.Data(
                pairs,
                names.optionalEncoding(line, encoding),
                fillVoid.choice(line),
                always,
                vivid,
                aspect.choice(line),
                strict);
    }
}
