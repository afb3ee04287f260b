package veduta.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.Precision;
import veduta.api.compute.Tiling;
import veduta.benchmark.PublishedSize;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.Failures;
import veduta.cli.support.FileNames;
import veduta.cli.support.HelpText;
import veduta.image.Size;
import veduta.rendering.PictureSelection;
import veduta.text.Texts;

/** The program as a command; prints its help when nothing is asked. */
@Command(
        name = "veduta",
        mixinStandardHelpOptions = true,
        description = "Paint a semantic layout and see the photograph of it.",
        footer = {
            "",
            "Examples:",
            "  veduta render street.png -o photo.png",
            "  veduta inspect street.png",
            "",
            "'veduta COMMAND --help' explains a command. Exit codes: 0 done, 1 failed, 2 usage."
        })
public final class VedutaCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(VedutaCommand.class);

    @Spec private @Nullable CommandSpec spec;

    private VedutaCommand() {}

    /**
     * The command line.
     *
     * @param version what {@code --version} prints
     * @param commands one object for each command
     */
    public static CommandLine line(String version, List<?> commands) {
        CommandLine line = new CommandLine(new VedutaCommand());
        line.getCommandSpec().version("veduta " + version);
        commands.forEach(line::addSubcommand);
        HelpText.install(line);
        Failures failures = new Failures();
        return line.registerConverter(Path.class, VedutaCommand::path)
                .registerConverter(Size.class, text -> converted(Size::parse, text))
                .registerConverter(Tiling.class, text -> converted(Tiling::of, text))
                .registerConverter(PublishedSize.class, text -> converted(PublishedSize::of, text))
                .registerConverter(
                        PictureSelection.class, text -> converted(PictureSelection::parse, text))
                .registerConverter(ComputeDevice.class, text -> named(ComputeDevice.values(), text))
                .registerConverter(Precision.class, text -> named(Precision.values(), text))
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setExecutionStrategy(VedutaCommand::run);
    }

    /** A name that the locale cannot show is no wrong usage of a command's. */
    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException fault) {
            throw new CommandLine.TypeConversionException(
                    Texts.get("fault.path-letters", text, FileNames.characters()));
        }
    }

    private static <T> T converted(Function<String, T> parser, String text) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException fault) {
            throw new CommandLine.TypeConversionException(String.valueOf(fault.getMessage()));
        }
    }

    /** The value of this name, as people write it: in small letters. */
    private static <E extends Enum<E>> E named(E[] all, String text) {
        List<String> names = new ArrayList<>();
        for (E each : all) {
            String name = each.name().toLowerCase(Locale.ROOT);
            if (name.equals(text.toLowerCase(Locale.ROOT))) {
                return each;
            }
            names.add(name);
        }
        throw new CommandLine.TypeConversionException(
                "'" + text + "' is none of " + String.join(", ", names) + ".");
    }

    /** Errors that a user can do something about end in a sentence too. */
    private static int run(CommandLine.ParseResult parsed) {
        try {
            int code = new CommandLine.RunLast().execute(parsed);
            return code == CommandLine.ExitCode.OK && !isWritten(parsed)
                    ? CommandLine.ExitCode.SOFTWARE
                    : code;
        } catch (OutOfMemoryError | LinkageError failure) {
            LOG.debug("The command failed.", failure);
            CommandLine line = parsed.commandSpec().commandLine();
            line.getErr().println(Failures.sentence(failure));
            line.getErr().flush();
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** Whether standard output took all that was printed; a full disk is reported nowhere else. */
    private static boolean isWritten(CommandLine.ParseResult parsed) {
        CommandLine.ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandLine line = last.commandSpec().commandLine();
        if (line.getOut().checkError() || System.out.checkError()) {
            line.getErr().println(Texts.get("fault.stdout"));
            line.getErr().flush();
            return false;
        }
        return true;
    }

    @Override
    public Integer call() {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        line.usage(line.getOut());
        return CommandLine.ExitCode.OK;
    }
}
