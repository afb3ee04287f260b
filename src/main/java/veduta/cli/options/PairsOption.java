package veduta.cli.options;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names a data set of pairs, where one is required. */
public final class PairsOption {
    @Option(
            names = "--pairs",
            required = true,
            paramLabel = "DIR",
            description = "Photos and label maps, as for 'train'")
    private Path folder = Path.of("");

    /** Its folder. */
    public Path folder() {
        return folder;
    }
}
