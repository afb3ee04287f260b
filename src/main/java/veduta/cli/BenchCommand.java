package veduta.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups the commands that measure; asks for one of them when none is named. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure how fast this machine is.")
public final class BenchCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    private BenchCommand() {}

    /** The command line of the group with these commands in it. */
    public static CommandLine line(
            BenchForwardCommand forward, BenchPaintCommand paint, BenchStartCommand start) {
        return new CommandLine(new BenchCommand())
                .addSubcommand(forward)
                .addSubcommand(paint)
                .addSubcommand(start);
    }

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                Specs.of(spec).commandLine(),
                "Name what to measure: bench forward, bench paint or bench start.");
    }
}
