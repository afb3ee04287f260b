package veduta.cli;

import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** The words of a command as it was given, for what it makes to tell of its making. */
final class Invocation {
    private Invocation() {}

    /** The command, without the folders of its files. */
    static String text(CommandLine line) {
        return line.getParseResult().originalArgs().stream()
                .map(Invocation::withoutFolders)
                .collect(Collectors.joining(" ", "veduta ", ""));
    }

    /** A model is given away; it need not tell how its maker's folders are called. */
    private static String withoutFolders(String argument) {
        return argument.contains("/") || argument.contains("\\")
                ? FileNames.last(Path.of(argument))
                : argument;
    }
}
