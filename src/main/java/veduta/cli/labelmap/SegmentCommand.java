package veduta.cli.labelmap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.cli.options.DeviceOption;
import veduta.cli.options.LayoutOutput;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.KnownNames;
import veduta.cli.support.StandardStreams;
import veduta.cli.support.StoppableWork;
import veduta.io.encoding.Encoding;
import veduta.io.encoding.LayoutFiles;
import veduta.rendering.LayoutFromPhoto;

/** Reads a first layout from a photo. */
@Command(
        name = "segment",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Read a first layout from a photo, to be painted over: what each place most likely is.",
            "Photos longer than 2048 pixels give a layout of that length."
        },
        footer = {"", "Example:", "  veduta segment street.jpg -o street.png"})
public final class SegmentCommand implements Callable<Integer> {
    private final LayoutFromPhoto reading;
    private final LayoutFiles files;
    private final KnownNames names;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PHOTO", description = "The photo, or - for standard input")
    private Path photo = Path.of("");

    @Mixin private LayoutOutput output = new LayoutOutput();

    @Option(
            names = "--to",
            paramLabel = "ENCODING",
            defaultValue = "palette-color",
            description = "Key of the encoding to write (default: ${DEFAULT-VALUE})")
    private String target = "";

    @Option(
            names = "--palette",
            paramLabel = "KEY",
            defaultValue = "cityscapes",
            description = "Palette of the layout (default: ${DEFAULT-VALUE})")
    private String palette = "";

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = {
                "Segmentation network; the palette is its own then",
                "(default: the installed one for the palette)"
            })
    private @Nullable Path model;

    @Mixin private DeviceOption engine = new DeviceOption();

    /** A command that reads by {@code reading} and writes by {@code files}. */
    public SegmentCommand(LayoutFromPhoto reading, LayoutFiles files, KnownNames names) {
        this.reading = reading;
        this.files = files;
        this.names = names;
    }

    @Override
    public Integer call() throws SynthesisException, IOException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        engine.check(line);
        Encoding encoding = names.target(line, target);
        LayoutFromPhoto.Request wish =
                new LayoutFromPhoto.Request(
                        LayoutFromPhoto.Source.of(StandardStreams.input(photo)),
                        Optional.ofNullable(model),
                        names.palette(line, palette).key(),
                        true,
                        engine.in(Precision.AUTO));
        return StoppableWork.run(
                line,
                "Stopped; nothing was written.",
                (bar, cancellation) -> {
                    LayoutFromPhoto.Result found = reading.read(wish, bar.progress(), cancellation);
                    output.write(line, files, found.layout(), found.palette(), encoding);
                    return CommandLine.ExitCode.OK;
                });
    }
}
