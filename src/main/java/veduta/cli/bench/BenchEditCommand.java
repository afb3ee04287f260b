package veduta.cli.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
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
import veduta.api.compute.EngineOptions;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.Synthesizer;
import veduta.api.inference.SynthesizerFactory;
import veduta.api.model.ModelCatalog;
import veduta.api.model.ModelInfo;
import veduta.cli.options.EngineOption;
import veduta.cli.options.NetworkOption;
import veduta.cli.support.Answer;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.ProgressLine;
import veduta.image.Size;
import veduta.io.encoding.LayoutReader;
import veduta.ml.crn.CrnShape;
import veduta.ml.crn.cost.CrnCosts;
import veduta.ml.engine.EngineStart;

/** Measures how long after a stroke its pictures are there. */
@Command(
        name = "edit",
        mixinStandardHelpOptions = true,
        description = {
            "Measure the time from the end of a stroke to the new 8-bit pictures, as JSON.",
            "The same strokes are painted on the sample layout each time. After every one the",
            "pictures are made by retouching around it, then by a whole render."
        },
        footer = {"", "Example:", "  veduta bench edit --model street --repeats 40"})
public final class BenchEditCommand implements Callable<Integer> {
    private final ModelCatalog models;
    private final SynthesizerFactory synthesizers;
    private final LayoutReader reader;

    @Spec private @Nullable CommandSpec spec;

    @ArgGroup(multiplicity = "0..1")
    private NetworkOption network = NetworkOption.model("street");

    @Mixin private EngineOption engine = new EngineOption();

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "Size of the pictures (default: the network's own)")
    private @Nullable Size size;

    @Option(
            names = "--layout-size",
            paramLabel = "WxH",
            description = "Size of the layout that is painted on (default: that of the pictures)")
    private @Nullable Size layoutSize;

    @Option(
            names = "--repeats",
            paramLabel = "R",
            defaultValue = "20",
            description = "Strokes that count (default: ${DEFAULT-VALUE})")
    private int repeats = 20;

    /** A command that opens models by {@code synthesizers} and reads the sample. */
    public BenchEditCommand(
            ModelCatalog models, SynthesizerFactory synthesizers, LayoutReader reader) {
        this.models = models;
        this.synthesizers = synthesizers;
        this.reader = reader;
    }

    @Override
    public Integer call() throws SynthesisException, IOException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        engine.check(line);
        if (repeats < 1) {
            throw new CommandLine.ParameterException(line, "--repeats must be at least 1.");
        }
        ProgressLine progress = ProgressLine.on(line.getErr());
        Map<String, Object> answer = new LinkedHashMap<>();
        EngineOptions used;
        Size picture;
        CrnShape shape;
        double whole;
        try (Synthesizer synthesizer = network.open(models, synthesizers, engine.options())) {
            ModelInfo card = synthesizer.card();
            shape = CrnShape.of(card.network());
            picture = size == null ? card.size() : size;
            Size painted = layoutSize == null ? picture : layoutSize;
            EditBenchmark bench =
                    new EditBenchmark(
                            synthesizer,
                            BenchLayouts.sample(card, painted, reader),
                            picture,
                            repeats);
            Map<String, Object> times = bench.measure(progress);
            progress.clear();
            whole = bench.wholeSeconds();
            used =
                    new EngineOptions(
                            engine.options().device(),
                            synthesizer.precision(),
                            engine.options().threads());
            answer.put("network", card.name());
            answer.put("size", picture.toString());
            answer.put("layoutSize", painted.toString());
            engine.tell(synthesizer.device(), answer);
            answer.put("precision", synthesizer.precision().name().toLowerCase(Locale.ROOT));
            answer.put("threads", EngineStart.threads());
            answer.putAll(times);
        }
        answer.put("floorOfWhole", RooflineLimit.told(new CrnCosts(shape), picture, used, whole));
        Answer.print(line.getOut(), answer);
        return CommandLine.ExitCode.OK;
    }
}
