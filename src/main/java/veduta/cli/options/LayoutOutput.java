package veduta.cli.options;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import veduta.cli.support.OutputName;
import veduta.cli.support.StandardStreams;
import veduta.io.encoding.Encoding;
import veduta.io.encoding.LayoutFiles;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/** The option that names the label map to write. */
public final class LayoutOutput {
    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "LAYOUT",
            description = "The layout to write, or - for standard output")
    private Path output = Path.of("");

    /**
     * Writes the label map.
     *
     * @throws CommandLine.ParameterException if the file's name has another ending than the
     *     encoding's
     * @throws IOException if it cannot be written
     */
    public void write(
            CommandLine line, LayoutFiles files, LabelMap layout, Palette palette, Encoding as)
            throws IOException {
        if (!StandardStreams.isStandard(output)) {
            OutputName.requireFor(line, output, as, palette);
        }
        StandardStreams.output(
                output,
                OutputName.usual(as, palette),
                file -> files.write(layout, palette, as.key(), file));
    }
}
