package veduta.cli.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelInfo;
import veduta.benchmark.BenchmarkNetworks;
import veduta.benchmark.EngineUsed;
import veduta.benchmark.RooflineLimit;
import veduta.benchmark.TrainingStepBenchmark;
import veduta.cli.options.EngineOption;
import veduta.cli.options.NetworkOption;
import veduta.cli.support.Answer;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.ProgressLine;

/** Measures how fast a network is trained. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Measure training steps with one pair and the diversity loss, as JSON: as the program",
            "takes them, and of a refinement network also naively in float32 with memory in",
            "(N, C, H, W) order, in turns. Weights and pair are random, and no network has a",
            "discriminator here. Without --perceiver the perception network has VGG-19's form, a",
            "quarter as wide."
        },
        footer = {"", "Example:", "  veduta bench train --model street --repeats 10"})
public final class BenchTrainCommand implements Callable<Integer> {
    private final BenchmarkNetworks networks;

    @Spec private @Nullable CommandSpec spec;

    @ArgGroup(multiplicity = "0..1")
    private NetworkOption network = NetworkOption.model("street");

    @Mixin private EngineOption engine = new EngineOption();

    @Option(
            names = "--perceiver",
            paramLabel = "FILE",
            description = "Perception network (.safetensors)")
    private @Nullable Path perceptual;

    @Option(
            names = "--repeats",
            paramLabel = "R",
            defaultValue = "5",
            description = "Steps of each kind that count (default: ${DEFAULT-VALUE})")
    private int repeats = 5;

    /** A command that measures {@code networks}. */
    public BenchTrainCommand(BenchmarkNetworks networks) {
        this.networks = networks;
    }

    @Override
    public Integer call() throws SynthesisException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        engine.check(line);
        Repeats.require(line, repeats);
        ModelInfo info = network.info(networks);
        ProgressLine progress = ProgressLine.on(line.getErr());
        Map<String, Object> answer = new LinkedHashMap<>();
        double work;
        EngineUsed used;
        double median;
        try (TrainingStepBenchmark benchmark =
                networks.trainingSteps(info, Optional.ofNullable(perceptual), engine.options())) {
            TrainingStepBenchmark.Figures figures = benchmark.measure(repeats, progress::show);
            progress.clear();
            work = benchmark.networkMultiplyAdds();
            used = benchmark.engine();
            median = figures.used().median();
            answer.put("network", info.name());
            answer.put("size", info.size().toString());
            answer.put("images", info.images());
            answer.put("objective", "diversity");
            BenchAnswers.addEngine(answer, used, engine);
            answer.put("repeats", repeats);
            answer.put("secondsPerStep", figures.used());
            figures.naive().ifPresent(naive -> answer.put("naiveSecondsPerStep", naive));
            answer.put("picturesPerSecond", Answer.rounded(1 / median));
            if (figures.naive().isPresent()) {
                answer.put("ratio", Answer.rounded(figures.naive().get().median() / median));
            }
        }
        // The network's multiplications alone, without those of the perceptual network.
        RooflineLimit limit = RooflineLimit.ofMultiplyAdds(work, used.options(engine.options()));
        answer.put("floor", BenchAnswers.floor(limit, "networkSeconds", median));
        Answer.print(line.getOut(), answer);
        return CommandLine.ExitCode.OK;
    }
}
