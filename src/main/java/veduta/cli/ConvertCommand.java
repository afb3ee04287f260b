package veduta.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import veduta.file.encoding.DecodedLayout;
import veduta.file.encoding.Encoding;
import veduta.file.encoding.LayoutChoice;
import veduta.file.encoding.LayoutFiles;
import veduta.file.encoding.LayoutReader;

/** Writes a label map in another encoding. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Write a label map in another encoding.",
        footer = {
            "",
            "Example:",
            "  veduta convert street.png -o street_labelIds.png --to cityscapes-label-ids"
        })
public final class ConvertCommand implements Callable<Integer> {
    private final LayoutFiles files;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "LAYOUT", description = "A label map")
    private Path layout = Path.of("");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "The file to write")
    private Path output = Path.of("");

    @Option(
            names = "--to",
            required = true,
            paramLabel = "ENCODING",
            description = "Key of the encoding to write")
    private String target = "";

    @Option(names = "--encoding", paramLabel = "KEY", description = "Read it as this encoding")
    private @Nullable String encoding;

    @Option(names = "--palette", paramLabel = "KEY", description = "Read it into this palette")
    private @Nullable String palette;

    /** A command that reads and writes label maps by {@code files}. */
    public ConvertCommand(LayoutFiles files) {
        this.files = files;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine line = Specs.of(spec).commandLine();
        if (files.encodings().find(target).isEmpty()) {
            throw new CommandLine.ParameterException(
                    line,
                    "There is no encoding '"
                            + target
                            + "'; choose one of "
                            + files.encodings().all().stream()
                                    .filter(Encoding::canWrite)
                                    .map(Encoding::key)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        LayoutChoice choice =
                new LayoutChoice(Optional.ofNullable(encoding), Optional.ofNullable(palette));
        DecodedLayout decoded = new LayoutReader(files).read(layout, choice);
        files.write(decoded.layout(), decoded.palette(), target, output);
        if (decoded.movedPixels() > 0) {
            line.getErr()
                    .printf(
                            "%d pixels of no known class were given the likeliest one or void.%n",
                            decoded.movedPixels());
        }
        return 0;
    }
}
