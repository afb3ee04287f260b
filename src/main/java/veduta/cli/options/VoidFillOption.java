package veduta.cli.options;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import veduta.layout.VoidFill;

/** The option that closes seams of void in layouts that are read. */
public final class VoidFillOption {
    @Option(
            names = "--fill-void",
            paramLabel = "PX",
            arity = "0..1",
            defaultValue = "0",
            fallbackValue = "4",
            description = {
                "Close seams of void in the layouts from the nearest label, which reaches PX",
                "pixels of the layout file, so seams up to twice as wide; wide void stays",
                "(default: ${DEFAULT-VALUE}, without a number ${FALLBACK-VALUE})"
            })
    private int reachPx;

    /** Whether any void is to be closed. */
    public boolean isGiven() {
        return reachPx != 0;
    }

    /**
     * What it says.
     *
     * @throws CommandLine.ParameterException if it is below 0
     */
    public VoidFill choice(CommandLine line) {
        if (reachPx < 0) {
            throw new CommandLine.ParameterException(line, "--fill-void must be at least 0.");
        }
        return new VoidFill(reachPx);
    }
}
