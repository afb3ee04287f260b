package veduta.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import veduta.synthesis.SynthesisException;
import veduta.text.Texts;

/** Checks the names of files to be written, before any work that could be lost. */
final class OutputName {
    private OutputName() {}

    /**
     * Checks an ending: a wrong one is wrong usage.
     *
     * @param ending with its dot, in lower case
     * @throws CommandLine.ParameterException if the file's name has another
     */
    static void require(CommandLine line, Path output, String ending) {
        if (!FileNames.last(output).toLowerCase(Locale.ROOT).endsWith(ending)) {
            throw new CommandLine.ParameterException(line, output + " must end in " + ending + ".");
        }
    }

    /**
     * Checks that a file can be written where it shall be.
     *
     * @throws SynthesisException if there is no such folder
     */
    static void requireFolder(Path output) throws SynthesisException {
        Path folder = output.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new SynthesisException(Texts.get("fault.train.no-folder", folder));
        }
    }
}
