package veduta.cli.labelmap;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import veduta.cli.options.LayoutInput;
import veduta.cli.options.LayoutOutput;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.KnownNames;
import veduta.io.encoding.DecodedLayout;
import veduta.io.encoding.Dropped;
import veduta.io.encoding.Encoding;
import veduta.io.encoding.LayoutFiles;

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
    private final KnownNames names;

    @Spec private @Nullable CommandSpec spec;

    @Mixin private LayoutInput input = new LayoutInput();

    @Mixin private LayoutOutput output = new LayoutOutput();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "ENCODING",
            description = "Key of the encoding to write")
    private String target = "";

    /** A command that reads and writes label maps by {@code files}. */
    public ConvertCommand(LayoutFiles files, KnownNames names) {
        this.files = files;
        this.names = names;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        Encoding encoding = names.target(line, target);
        DecodedLayout decoded = input.read(files, input.choice(line, names));
        decoded.guess()
                .filter(guess -> !guess.isPlain())
                .ifPresent(guess -> line.getErr().println(guess.sentence()));
        output.write(line, files, decoded.layout(), decoded.palette(), encoding);
        decoded.notes().forEach(line.getErr()::println);
        if (decoded.movedPixels() > 0) {
            line.getErr()
                    .printf(
                            "%d pixels of no known class were given the likeliest one or void.%n",
                            decoded.movedPixels());
        }
        if (!decoded.dropped().equals(Dropped.NONE)) {
            line.getErr()
                    .printf(
                            "Not kept: %d instances, and %d pixels of classes that the palette %s"
                                    + " leaves out.%n",
                            decoded.dropped().instances(),
                            decoded.dropped().pixels(),
                            decoded.palette().key());
        }
        return 0;
    }
}
