package veduta.cli.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import veduta.api.compute.SynthesisException;
import veduta.text.Texts;

/** Turns failures into one sentence on standard error and an exit code. */
public final class Failures
        implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        LOG.debug("The command failed.", failure);
        line.getErr().println(sentence(failure));
        line.getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    @Override
    public int handleParseException(CommandLine.ParameterException failure, String[] arguments) {
        CommandLine line = failure.getCommandLine();
        List<String> files = missingFiles(failure);
        if (!files.isEmpty()) {
            line.getErr()
                    .println(
                            files.size() == 1
                                    ? Texts.get("fault.no-command", files.get(0))
                                    : Texts.get("fault.no-file-names", String.join(", ", files)));
            line.getErr().flush();
            return CommandLine.ExitCode.SOFTWARE;
        }
        line.getErr().println(failure.getMessage());
        line.getErr().println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
        line.getErr().flush();
        return CommandLine.ExitCode.USAGE;
    }

    /** What stands where a command is expected and looks like the name of a file. */
    private static List<String> missingFiles(CommandLine.ParameterException failure) {
        if (!(failure instanceof CommandLine.UnmatchedArgumentException unmatched)
                || unmatched.getCommandLine().getParent() != null) {
            return List.of();
        }
        return unmatched.getUnmatched().stream().filter(Failures::isMissingFile).toList();
    }

    private static boolean isMissingFile(String word) {
        boolean named = word.contains("/") || word.matches("[^-].*\\.[A-Za-z0-9]{1,12}");
        try {
            return named && !Files.exists(Path.of(word));
        } catch (InvalidPathException unusual) {
            return named;
        }
    }

    /** The message for the user of a failure. */
    public static String sentence(Throwable failure) {
        if (failure instanceof SynthesisException && failure.getCause() instanceof IOException io) {
            return sentence(io);
        }
        if (failure instanceof SynthesisException) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return sentence(unchecked.getCause());
        }
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist.";
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + " must not be read or written by you.";
        }
        if (failure instanceof FileAlreadyExistsException existing) {
            return existing.getFile() + " exists and is not what is needed there.";
        }
        if (failure instanceof NotDirectoryException noFolder) {
            return noFolder.getFile() + " is not a folder.";
        }
        if (failure instanceof InvalidPathException letters) {
            return Texts.get("fault.path-letters", letters.getInput(), FileNames.characters());
        }
        if (failure instanceof IOException && failure.getMessage() != null) {
            return failure.getMessage();
        }
        if (failure instanceof OutOfMemoryError) {
            return "The memory does not suffice; try a smaller --size or start Java with a larger"
                    + " -Xmx.";
        }
        return "Something unexpected happened ("
                + failure
                + "); set the environment variable VEDUTA_LOG=DEBUG to see where.";
    }
}
