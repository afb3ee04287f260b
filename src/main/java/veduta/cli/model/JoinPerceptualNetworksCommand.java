package veduta.cli.model;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import veduta.api.compute.SynthesisException;
import veduta.api.model.PerceptualNetworkJoins;
import veduta.cli.options.OutputOption;
import veduta.cli.support.CommandSpecs;

/** Joins perceptual networks. */
@Command(
        name = "join-perceivers",
        mixinStandardHelpOptions = true,
        description = {
            "Put several perception networks into one file, so that 'train' compares pictures",
            "through all of them. NAME is what the names of a network's levels begin with."
        },
        footer = {
            "",
            "Example:",
            "  veduta join-perceivers vgg=vgg19.safetensors squeeze=squeezenet.safetensors"
                    + " -o both.safetensors"
        })
public final class JoinPerceptualNetworksCommand implements Callable<Integer> {
    private final PerceptualNetworkJoins joins;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NAME=FILE", arity = "2..*", description = "The networks")
    private Map<String, Path> networks = new LinkedHashMap<>();

    @Mixin private OutputOption output = new OutputOption.OfWeights();

    /** A command that joins networks by {@code joins}. */
    public JoinPerceptualNetworksCommand(PerceptualNetworkJoins joins) {
        this.joins = joins;
    }

    @Override
    public Integer call() throws SynthesisException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        Path written = output.file(line);
        try {
            List<String> levels = joins.join(networks, written);
            line.getOut()
                    .println(
                            written
                                    + ": a perception network for 'train' with the levels "
                                    + String.join(", ", levels)
                                    + ".");
            return CommandLine.ExitCode.OK;
        } catch (IllegalArgumentException wrong) {
            throw new CommandLine.ParameterException(line, wrong.getMessage(), wrong);
        }
    }
}
