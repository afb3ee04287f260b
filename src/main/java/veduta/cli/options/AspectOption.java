package veduta.cli.options;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The aspect ratio of what squashed files show. */
public final class AspectOption {
    @Option(
            names = "--aspect",
            paramLabel = "W:H",
            description = {
                "Shape of what the photos and layouts show, where their files are squashed, as in"
                        + " 2:1",
                "(default: that of the files)"
            })
    private @Nullable String aspect;

    /**
     * Width of what is shown as a share of its height, 0.01 to 100; empty where pixels are square.
     *
     * @throws CommandLine.ParameterException if it is written in another way
     */
    public Optional<Double> choice(CommandLine line) {
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
