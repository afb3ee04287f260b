package veduta.cli.options;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import veduta.cli.support.KnownNames;
import veduta.io.encoding.LayoutChoice;

/** The options that say how layout files are to be read. */
public final class LayoutOptions {
    @Option(
            names = "--palette",
            paramLabel = "KEY",
            description = "Palette of the layouts (default: recognised)")
    private @Nullable String palette;

    @Option(
            names = "--encoding",
            paramLabel = "KEY",
            description = "Encoding of the layouts (default: recognised; see 'veduta inspect')")
    private @Nullable String encoding;

    @Option(
            names = "--frame",
            paramLabel = "N",
            description = {
                "Which layout of a file that holds several, from 1, as",
                "nyu_depth_v2_labeled.mat does (default: 1)"
            })
    private @Nullable Integer frame;

    @Option(
            names = "--strict",
            description = "Refuse layouts whose encoding is not recognised well (below 0.6)")
    private boolean strict;

    /** Whether any of them is given. */
    public boolean isGiven() {
        return palette != null || encoding != null || frame != null || strict;
    }

    /**
     * What they say.
     *
     * @throws CommandLine.ParameterException if a name does not exist or the frame is below 1
     */
    public LayoutChoice choice(CommandLine line, KnownNames names) {
        int number = frame == null ? 1 : frame;
        if (number < 1) {
            throw new CommandLine.ParameterException(
                    line, "--frame counts from 1, so it cannot be " + number + ".");
        }
        return new LayoutChoice(
                names.optionalEncoding(line, encoding),
                names.optionalPalette(line, palette),
                number - 1,
                strict);
    }
}
