package veduta.cli.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The words of a command as it was given, so that what it makes can say how it was made. */
public final class Invocation {
    private Invocation() {}

    /** The command, without the folders of its files. */
    public static String text(CommandLine line) {
        List<String> words = new ArrayList<>(List.of("veduta"));
        String before = "";
        for (String argument : line.getParseResult().originalArgs()) {
            words.add(withoutFolders(line, before, argument));
            before = argument;
        }
        return String.join(" ", words);
    }

    private static String withoutFolders(CommandLine line, String before, String argument) {
        int sign = argument.indexOf('=');
        if (argument.startsWith("--") && sign > 0) {
            String name = argument.substring(0, sign);
            return name + "=" + value(line, name, argument.substring(sign + 1));
        }
        return value(line, before, argument);
    }

    private static String value(CommandLine line, String option, String value) {
        return isText(line.getCommandSpec().findOption(option)) ? value : withoutFolders(value);
    }

    /**
     * Whether an option takes names, such as those of a perceptual network's levels, or free text.
     */
    private static boolean isText(@Nullable OptionSpec option) {
        return option != null
                && (option.paramLabel().startsWith("NAME")
                        || option.paramLabel().startsWith("TEXT"));
    }

    /** A model is given away; it need not reveal how its maker's folders are called. */
    private static String withoutFolders(String argument) {
        return argument.contains("/") || argument.contains("\\")
                ? FileNames.last(Path.of(argument))
                : argument;
    }
}
