package veduta.cli.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelCatalog;
import veduta.api.model.ModelInfo;
import veduta.benchmark.MachineRates;
import veduta.benchmark.TrainingStepBenchmark;
import veduta.cli.options.EngineOption;
import veduta.cli.options.NetworkOption;
import veduta.cli.support.Answer;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.ProgressLine;
import veduta.cli.support.Spread;
import veduta.ml.crn.CrnShape;
import veduta.ml.engine.EngineStart;

/** Measures how fast a network is trained. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Measure training steps with one pair, as JSON: as the program takes them, and naively",
            "in float32 with memory in (N, C, H, W) order, in turns. Weights and pair are random.",
            "Without --perceiver the perception network has VGG-19's form, a quarter as wide."
        },
        footer = {"", "Example:", "  veduta bench train --model street --repeats 10"})
public final class BenchTrainCommand implements Callable<Integer> {
    private final ModelCatalog models;

    @Spec private @Nullable CommandSpec spec;

    @ArgGroup(multiplicity = "0..1")
    private NetworkOption network = NetworkOption.model("street");

    @Mixin private EngineOption engine = new EngineOption();

    @Option(
            names = "--perceiver",
            paramLabel = "FILE",
            description = "Perception network (.safetensors)")
    private @Nullable Path perceiver;

    @Option(
            names = "--repeats",
            paramLabel = "R",
            defaultValue = "5",
            description = "Steps of each kind that count (default: ${DEFAULT-VALUE})")
    private int repeats = 5;

    /** A command that finds models in {@code models}. */
    public BenchTrainCommand(ModelCatalog models) {
        this.models = models;
    }

    @Override
    public Integer call() throws SynthesisException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        engine.check(line);
        if (repeats < 1) {
            throw new CommandLine.ParameterException(line, "--repeats must be at least 1.");
        }
        ModelInfo card = network.card(models);
        Map<String, Object> answer = new LinkedHashMap<>();
        double work;
        Spread used;
        Precision precision;
        List<Double> own = new ArrayList<>();
        List<Double> naive = new ArrayList<>();
        try (TrainingStepBenchmark bench =
                TrainingStepBenchmark.open(
                        CrnShape.of(card.network()),
                        Optional.ofNullable(perceiver),
                        engine.options())) {
            measure(bench, own, naive, ProgressLine.on(line.getErr()));
            work = bench.networkMultiplyAdds();
            precision = bench.precision();
            used = Spread.of(own);
            answer.put("network", card.name());
            answer.put("size", card.size().toString());
            answer.put("images", card.images());
            engine.tell(bench.device(), answer);
            answer.put("precision", precision.name().toLowerCase(Locale.ROOT));
            answer.put("threads", EngineStart.threads());
            answer.put("repeats", repeats);
            answer.put("secondsPerStep", used);
            answer.put("naiveSecondsPerStep", Spread.of(naive));
            answer.put("picturesPerSecond", Answer.rounded(1 / used.median()));
            answer.put("ratio", Answer.rounded(Spread.of(naive).median() / used.median()));
        }
        answer.put("floor", floor(work, precision, used));
        Answer.print(line.getOut(), answer);
        return CommandLine.ExitCode.OK;
    }

    private void measure(
            TrainingStepBenchmark bench,
            List<Double> own,
            List<Double> naive,
            ProgressLine progress) {
        for (int i = 0; i <= repeats; i++) {
            progress.show(i, repeats, i == 0 ? "warming up" : "step " + i);
            double ours = seconds(bench::used);
            double theirs = seconds(bench::naive);
            if (i > 0) {
                own.add(ours);
                naive.add(theirs);
            }
        }
        progress.clear();
    }

    private static double seconds(Runnable step) {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** The network's multiplications alone, without those of the perceiver. */
    private Map<String, Object> floor(double work, Precision precision, Spread used)
            throws SynthesisException {
        EngineOptions options =
                new EngineOptions(engine.options().device(), precision, engine.options().threads());
        MachineRates rates = MachineRates.measure(options);
        double least = 2 * work / (rates.gigaFlops() * 1e9);
        Map<String, Object> floor = new LinkedHashMap<>();
        floor.put("gigaFlops", Answer.rounded(rates.gigaFlops()));
        floor.put("gigabytesPerSecond", Answer.rounded(rates.gigabytesPerSecond()));
        floor.put("networkSeconds", Answer.rounded(least));
        floor.put("shareOfLimit", Answer.rounded(least / used.median()));
        return floor;
    }
}
