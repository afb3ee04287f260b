package veduta.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Who judges photos and pictures alike, and the shape of what files show. */
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

    @Option(
            names = "--aspect",
            paramLabel = "W:H",
            description = {
                "Shape of what the photos and layouts show, where their files are squashed, as in"
                        + " 2:1",
                "(default: that of the files)"
            })
    private @Nullable String aspect;

    /** File of the judge; empty if there is none. */
    public Optional<Path> judge() {
        return Optional.ofNullable(judge);
    }

    /**
     * Width of what is shown as a share of its height.
     *
     * @throws CommandLine.ParameterException if it is written in another way
     */
    public Optional<Double> aspect(CommandLine line) {
        if (aspect == null) {
            return Optional.empty();
        }
        if (!aspect.matches("[1-9][0-9]{0,4}:[1-9][0-9]{0,4}")) {
            throw wrong(line, aspect);
        }
        int colon = aspect.indexOf(':');
        double shape =
                (double) Integer.parseInt(aspect.substring(0, colon))
                        / Integer.parseInt(aspect.substring(colon + 1));
        if (shape > 100 || shape < 0.01) {
            throw wrong(line, aspect);
        }
        return Optional.of(shape);
    }

    private static CommandLine.ParameterException wrong(CommandLine line, String aspect) {
        return new CommandLine.ParameterException(
                line, "--aspect is a width and a height, as in 2:1, not " + aspect + ".");
    }
}
