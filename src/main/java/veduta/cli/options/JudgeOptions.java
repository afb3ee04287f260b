package veduta.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who judges photos and pictures alike. */
public final class JudgeOptions {
    @Option(
            names = "--judge",
            paramLabel = "FILE",
            description = {
                "Segmentation network that reads photos and pictures alike: both at as many pixels"
                        + " as",
                "256x128, enlarged twice; it should have had no part in the training"
            })
    private @Nullable Path judge;

    /** File of the judge; empty if there is none. */
    public Optional<Path> judge() {
        return Optional.ofNullable(judge);
    }
}
