package veduta.cli.bench;

import java.util.LinkedHashMap;
import java.util.List;
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
import veduta.api.compute.Tiling;
import veduta.api.inference.CostEstimate;
import veduta.api.inference.SynthesizerFactory;
import veduta.api.model.ModelCatalog;
import veduta.cli.options.NetworkOption;
import veduta.cli.options.PrecisionsOption;
import veduta.cli.options.TilingOption;
import veduta.cli.support.Answer;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.ProgressLine;
import veduta.image.Size;
import veduta.ml.crn.CrnShape;
import veduta.ml.engine.EngineStart;

/** Measures the time from a layout to its pictures. */
@Command(
        name = "forward",
        mixinStandardHelpOptions = true,
        description = {
            "Measure the time from a layout to its 8-bit pictures, as JSON.",
            "One run to warm up comes first and does not count. The floor is what this machine",
            "needs for the multiplications or the memory traffic alone, measured afterwards.",
            "Several number formats are measured in one process, run by run in turns, and told",
            "with the ratio of their times to the first one's and the likeness of their pictures",
            "to the first one's in decibels, before rounding."
        },
        footer = {
            "",
            "Examples:",
            "  veduta bench forward --published 256p --precision float32",
            "  veduta bench forward --model street --precision float32 --precision bfloat16"
        })
public final class BenchForwardCommand implements Callable<Integer> {
    private final ModelCatalog models;
    private final SynthesizerFactory synthesizers;
    private final CostEstimate.Estimator costs;

    @Spec private @Nullable CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private NetworkOption network = new NetworkOption();

    @Mixin private PrecisionsOption engine = new PrecisionsOption();
    @Mixin private TilingOption bands = new TilingOption();

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "Size of the pictures (default: the network's own)")
    private @Nullable Size size;

    @Option(
            names = "--repeats",
            paramLabel = "R",
            defaultValue = "5",
            description = "Runs that count (default: ${DEFAULT-VALUE})")
    private int repeats = 5;

    /** A command that opens models by {@code synthesizers} and foretells their {@code costs}. */
    public BenchForwardCommand(
            ModelCatalog models, SynthesizerFactory synthesizers, CostEstimate.Estimator costs) {
        this.models = models;
        this.costs = costs;
        this.synthesizers = synthesizers;
    }

    @Override
    public Integer call() throws SynthesisException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        engine.check(line);
        if (repeats < 1) {
            throw new CommandLine.ParameterException(line, "--repeats must be at least 1.");
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        List<PrecisionFigures> formats;
        try (PrecisionBenchmark turns =
                PrecisionBenchmark.open(
                        options -> network.open(models, synthesizers, options),
                        engine.options(bands.bands()),
                        Optional.ofNullable(size),
                        repeats)) {
            MemoryTrace memory = new MemoryTrace();
            turns.measure(memory, ProgressLine.on(line.getErr()));
            formats = turns.figures(costs);
            answer.putAll(shared(turns));
            if (formats.size() == 1) {
                PrecisionFigures only = formats.get(0);
                answer.putAll(only.told());
                answer.put("memory", memory.told(only.foretoldKey(), only.foretoldMegabytes()));
            }
        }
        if (formats.size() == 1) {
            answer.put("floor", formats.get(0).floor());
        } else {
            answer.put("formats", PrecisionFigures.compared(formats));
        }
        Answer.print(line.getOut(), answer);
        return CommandLine.ExitCode.OK;
    }

    /** What is the same for all formats. */
    private Map<String, Object> shared(PrecisionBenchmark turns) {
        Tiling counted = bands.bands();
        Map<String, Object> shared = new LinkedHashMap<>();
        shared.put("network", turns.card().name());
        shared.put("size", turns.picture().toString());
        shared.put("bands", counted.isAuto() ? "auto" : counted.count());
        shared.put("repeats", repeats);
        engine.tell(turns.device(), shared);
        shared.put("threads", EngineStart.threads());
        double work = CrnShape.of(turns.card().network()).multiplyAdds(turns.picture());
        shared.put("gigaMultiplyAdds", Answer.rounded(work / 1e9));
        return shared;
    }
}
