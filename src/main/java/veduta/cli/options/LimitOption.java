package veduta.cli.options;

import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The option that limits the number of pairs that are measured. */
public final class LimitOption {
    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most so many pairs, evenly spread (default: all)")
    private int limit = Integer.MAX_VALUE;

    /**
     * The largest number of pairs.
     *
     * @throws CommandLine.ParameterException if it is below 1
     */
    public int pairs(CommandLine line) {
        if (limit < 1) {
            throw new CommandLine.ParameterException(line, "--limit must be at least 1.");
        }
        return limit;
    }
}
