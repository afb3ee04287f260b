package veduta.cli.options;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import veduta.api.training.DatasetSplit;
import veduta.api.training.TrainingJob;
import veduta.cli.support.KnownNames;
import veduta.layout.Palette;

/** The palette of a data set, and how its pairs are read. */
public final class DatasetOptions {
    @Option(
            names = "--palette",
            paramLabel = "KEY",
            defaultValue = "cityscapes",
            description = "Palette of the layouts (default: ${DEFAULT-VALUE})")
    private String palette = "";

    @Mixin private DataOptions data = new DataOptions();

    /**
     * The palette of the label maps.
     *
     * @throws CommandLine.ParameterException if there is none of this name
     */
    public Palette palette(CommandLine line, KnownNames names) {
        return names.palette(line, palette);
    }

    /**
     * The pairs of a data set.
     *
     * @param usual the part that is meant if none is named
     * @throws CommandLine.ParameterException if an option is out of its range or names no encoding
     */
    public TrainingJob.Data of(CommandLine line, Path pairs, KnownNames names, DatasetSplit usual) {
        return data.of(line, pairs, names, usual);
    }

    /**
     * The part {@code always} of a data set, whatever {@code --split} says.
     *
     * @throws CommandLine.ParameterException if an option is out of its range or names no encoding
     */
    public TrainingJob.Data partOf(
            CommandLine line, Path pairs, KnownNames names, DatasetSplit always) {
        return data.partOf(line, pairs, names, always);
    }
}
