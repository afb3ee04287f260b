package veduta.cli.options;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import veduta.cli.support.KnownNames;
import veduta.cli.support.StandardStreams;
import veduta.io.encoding.DecodedLayout;
import veduta.io.encoding.LayoutChoice;
import veduta.io.encoding.LayoutFiles;
import veduta.io.encoding.LayoutReader;

/** The label map that a command reads, with the options that say how. */
public final class LayoutInput {
    @Parameters(paramLabel = "LAYOUT", description = "A label map, or - for standard input")
    private Path layout = Path.of("");

    @Mixin private LayoutOptions options = new LayoutOptions();

    /**
     * Its file.
     *
     * @throws IOException if it comes from a stream that cannot be read
     */
    public Path file() throws IOException {
        return StandardStreams.input(layout);
    }

    /**
     * How it is read.
     *
     * @throws CommandLine.ParameterException if an option is wrong
     */
    public LayoutChoice choice(CommandLine line, KnownNames names) {
        return options.choice(line, names);
    }

    /**
     * Reads it.
     *
     * @param choice how, as {@link #choice} gives it
     * @throws IOException if the file cannot be read
     */
    public DecodedLayout read(LayoutFiles files, LayoutChoice choice) throws IOException {
        return new LayoutReader(files).read(file(), choice);
    }
}
