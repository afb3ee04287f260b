package veduta.cli.bench;

import picocli.CommandLine;

/** Checks the number of runs that count. */
final class Repeats {
    private Repeats() {}

    /**
     * Checks it.
     *
     * @throws CommandLine.ParameterException if it is below 1
     */
    static void require(CommandLine line, int repeats) {
        if (repeats < 1) {
            throw new CommandLine.ParameterException(line, "--repeats must be at least 1.");
        }
    }
}
