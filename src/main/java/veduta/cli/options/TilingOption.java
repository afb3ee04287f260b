package veduta.cli.options;

import picocli.CommandLine.Option;
import veduta.api.compute.Tiling;

/** The option that says in how many bands to render. */
public final class TilingOption {
    @Option(
            names = "--bands",
            paramLabel = "N|auto",
            defaultValue = "1",
            description = {
                "Render in so many bands, one after the other: the same pictures in less memory,",
                "more slowly; auto takes as few as memory allows (default: ${DEFAULT-VALUE}, whole)"
            })
    private Tiling bands = Tiling.WHOLE;

    /** In how many bands pictures are rendered. */
    public Tiling bands() {
        return bands;
    }
}
