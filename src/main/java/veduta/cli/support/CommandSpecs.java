package veduta.cli.support;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The command line that a running command belongs to. */
public final class CommandSpecs {
    private CommandSpecs() {}

    /** The specification that the parser has put into the command before it runs. */
    public static CommandSpec of(@Nullable CommandSpec injected) {
        if (injected == null) {
            throw new IllegalStateException("A command runs only through the command line.");
        }
        return injected;
    }
}
