package veduta.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import veduta.image.Pictures;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.net.EngineStart;
import veduta.net.NetworkShape;
import veduta.synthesis.Cancellation;
import veduta.synthesis.CostEstimate;
import veduta.synthesis.EngineOptions;
import veduta.synthesis.ModelCard;
import veduta.synthesis.ModelCatalog;
import veduta.synthesis.SynthesisException;
import veduta.synthesis.Synthesizer;
import veduta.synthesis.SynthesizerFactory;

/** Measures the time from a layout to its pictures. */
@Command(
        name = "forward",
        mixinStandardHelpOptions = true,
        description = {
            "Measure the time from a layout to its 8-bit pictures, as JSON.",
            "One run to warm up comes first and does not count. The floor is what this machine",
            "needs for the multiplications or the memory traffic alone, measured afterwards."
        },
        footer = {"", "Example:", "  veduta bench forward --published 256p --precision float32"})
public final class BenchForwardCommand implements Callable<Integer> {
    private final ModelCatalog models;
    private final SynthesizerFactory synthesizers;
    private final CostEstimate.Estimator costs;

    @Spec private @Nullable CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private NetworkChoice network = new NetworkChoice();

    @Mixin private EngineChoice engine = new EngineChoice();
    @Mixin private BandOption bands = new BandOption();

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
        CommandLine line = Specs.of(spec).commandLine();
        engine.check(line);
        if (repeats < 1) {
            throw new CommandLine.ParameterException(line, "--repeats must be at least 1.");
        }
        EngineOptions options = engine.options().in(bands.bands());
        Map<String, Object> answer = new LinkedHashMap<>();
        Size picture;
        NetworkShape shape;
        EngineOptions used;
        Spread seconds;
        try (Synthesizer synthesizer = network.open(models, synthesizers, options)) {
            ModelCard card = synthesizer.card();
            shape = NetworkShape.of(card);
            picture = size == null ? card.size() : size;
            MemoryTrace memory = new MemoryTrace();
            seconds = measure(synthesizer, picture, memory);
            used =
                    new EngineOptions(
                            options.device(),
                            synthesizer.precision(),
                            options.threads(),
                            options.bands());
            answer.put("network", card.name());
            answer.put("size", picture.toString());
            answer.put("bands", options.bands().isAuto() ? "auto" : options.bands().count());
            answer.put("repeats", repeats);
            answer.put("medianSeconds", Answer.rounded(seconds.median()));
            answer.put("minSeconds", Answer.rounded(seconds.min()));
            answer.put("maxSeconds", Answer.rounded(seconds.max()));
            answer.put("device", synthesizer.device());
            answer.put("precision", synthesizer.precision().name().toLowerCase(Locale.ROOT));
            answer.put("threads", EngineStart.threads());
            answer.put("gigaMultiplyAdds", Answer.rounded(shape.multiplyAdds(picture) / 1e9));
            CostEstimate cost = costs.estimate(card, picture, used);
            answer.put("memory", memory.told(cost.peakBytes()));
        }
        answer.put("floor", HardwareFloor.told(shape, picture, used, seconds.median()));
        Answer.print(line.getOut(), answer);
        return CommandLine.ExitCode.OK;
    }

    /** The times of all runs but the first. */
    private Spread measure(Synthesizer synthesizer, Size picture, MemoryTrace memory)
            throws SynthesisException {
        ProgressLine line = ProgressLine.on(Specs.of(spec).commandLine().getErr());
        LabelMap layout = BenchLayouts.stripes(picture, synthesizer.card().classes());
        List<Double> seconds = new ArrayList<>();
        for (int run = 0; run <= repeats; run++) {
            String text = run == 0 ? "warming up" : "run " + run;
            line.show(run, repeats, text);
            long start = System.nanoTime();
            Pictures pictures =
                    synthesizer.render(
                            layout,
                            picture,
                            (done, total) -> line.show(done, total, text),
                            new Cancellation());
            for (int i = 0; i < pictures.count(); i++) {
                pictures.toImage(i);
            }
            if (run > 0) {
                seconds.add((System.nanoTime() - start) / 1e9);
            }
            memory.after(run, repeats);
        }
        line.clear();
        return Spread.of(seconds);
    }
}
