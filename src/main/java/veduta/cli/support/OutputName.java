package veduta.cli.support;

import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import veduta.io.encoding.Encoding;
import veduta.io.encoding.WritableEncoding;
import veduta.layout.Palette;

/** Checks the names of files to be written: a wrong ending is wrong usage. */
public final class OutputName {
    private static final String WEIGHTS = ".safetensors";

    private OutputName() {}

    /**
     * Checks the ending of a file of weights.
     *
     * @throws CommandLine.ParameterException if the file's name has another
     */
    public static void requireWeights(CommandLine line, Path output) {
        require(line, output, WEIGHTS);
    }

    /**
     * Checks the ending of a label map.
     *
     * @throws CommandLine.ParameterException if the file's name has another than that of its
     *     encoding
     */
    public static void requireFor(
            CommandLine line, Path output, Encoding encoding, Palette palette) {
        if (encoding instanceof WritableEncoding writable) {
            String usual = writable.fileName("", palette);
            require(line, output, usual.substring(usual.lastIndexOf('.')));
        }
    }

    /** A file name with the ending of an encoding. */
    public static String usual(Encoding encoding, Palette palette) {
        return encoding instanceof WritableEncoding writable
                ? writable.fileName("layout", palette)
                : "layout";
    }

    private static void require(CommandLine line, Path output, String ending) {
        if (!FileNames.last(output).toLowerCase(Locale.ROOT).endsWith(ending)) {
            throw new CommandLine.ParameterException(line, output + " must end in " + ending + ".");
        }
    }
}
