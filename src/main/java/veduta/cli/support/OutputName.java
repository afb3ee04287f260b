package veduta.cli.support;

import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;

/** Checks the names of files to be written: a wrong ending is wrong usage. */
public final class OutputName {
    private OutputName() {}

    /**
     * Checks an ending.
     *
     * @param ending with its dot, in lower case
     * @throws CommandLine.ParameterException if the file's name has another
     */
    public static void require(CommandLine line, Path output, String ending) {
        if (!FileNames.last(output).toLowerCase(Locale.ROOT).endsWith(ending)) {
            throw new CommandLine.ParameterException(line, output + " must end in " + ending + ".");
        }
    }
}
