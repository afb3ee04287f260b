package veduta.cli.bench;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import veduta.cli.support.CommandSpecs;

/** Groups the commands that measure; asks for one of them when none is named. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure how fast this machine is.")
public final class BenchCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    private BenchCommand() {}

    /** The command line of the group with these commands in it. */
    public static CommandLine line(List<?> commands) {
        CommandLine line = new CommandLine(new BenchCommand());
        commands.forEach(line::addSubcommand);
        return line;
    }

    @Override
    public Integer call() {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        String names = String.join(", ", line.getSubcommands().keySet());
        throw new CommandLine.ParameterException(line, "Name what to measure: " + names + ".");
    }
}
