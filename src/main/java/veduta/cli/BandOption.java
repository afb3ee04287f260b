package veduta.cli;

import picocli.CommandLine.Option;
import veduta.synthesis.Bands;

/** The option that says in how many bands to render. */
final class BandOption {
    @Option(
            names = "--bands",
            paramLabel = "N|auto",
            defaultValue = "1",
            description = {
                "Render in so many bands, one after the other: the same pictures in less memory,",
                "more slowly; auto takes as few as memory allows (default: ${DEFAULT-VALUE}, whole)"
            })
    private Bands bands = Bands.WHOLE;

    Bands bands() {
        return bands;
    }
}
