package veduta.cli.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import veduta.api.model.Capability;
import veduta.api.model.ModelInfo;
import veduta.benchmark.BenchmarkNetworks;
import veduta.benchmark.EditBenchmark;
import veduta.benchmark.EngineUsed;
import veduta.benchmark.Spread;
import veduta.benchmark.StripedLayout;
import veduta.cli.options.EngineOption;
import veduta.cli.options.NetworkOption;
import veduta.cli.support.Answer;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.ProgressLine;
import veduta.image.Size;
import veduta.io.encoding.LayoutReader;
import veduta.io.sample.SampleLayout;
import veduta.layout.LabelMap;

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
    private final BenchmarkNetworks networks;
    private final LayoutReader reader;

    @Spec private @Nullable CommandSpec spec;

    @ArgGroup(multiplicity = "0..1")
    private NetworkOption network = NetworkOption.model("street");

    @Mixin private EngineOption engine = new EngineOption();

    @Mixin private PictureSizeOption size = new PictureSizeOption();

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

    /** A command that measures {@code networks} and reads the sample by {@code reader}. */
    public BenchEditCommand(BenchmarkNetworks networks, LayoutReader reader) {
        this.networks = networks;
        this.reader = reader;
    }

    @Override
    public Integer call() throws SynthesisException, IOException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        engine.check(line);
        Repeats.require(line, repeats);
        ProgressLine progress = ProgressLine.on(line.getErr());
        Map<String, Object> answer = new LinkedHashMap<>();
        EngineOptions used;
        Size picture;
        ModelInfo info;
        EditBenchmark.Figures figures;
        try (Synthesizer synthesizer =
                network.open(networks, engine.options(), Set.of(Capability.PARTIAL_RENDER))) {
            info = synthesizer.info();
            picture = size.size().orElse(info.size());
            Size painted = layoutSize == null ? picture : layoutSize;
            LabelMap layout = sample(info, painted);
            figures =
                    new EditBenchmark(synthesizer, layout, picture, repeats)
                            .measure(progress::show);
            progress.clear();
            EngineUsed by = EngineUsed.by(synthesizer);
            used = by.options(engine.options());
            answer.put("network", info.name());
            answer.put("size", picture.toString());
            answer.put("layoutSize", painted.toString());
            BenchAnswers.addEngine(answer, by, engine);
        }
        addTimes(answer, figures);
        answer.put(
                "floorOfWhole",
                BenchAnswers.floor(
                        networks.limit(info, picture, used), "seconds", figures.medianRender()));
        Answer.print(line.getOut(), answer);
        return CommandLine.ExitCode.OK;
    }

    /** The first sample that a model can read, at a size; stripes if there is none. */
    private LabelMap sample(ModelInfo info, Size size) throws IOException {
        Optional<SampleLayout> sample =
                Arrays.stream(SampleLayout.values())
                        .filter(each -> each.paletteKey().equals(info.paletteKey()))
                        .findFirst();
        return sample.isPresent()
                ? sample.get().read(reader).layout().sampled(size)
                : StripedLayout.of(size, info.classes());
    }

    private static void addTimes(Map<String, Object> answer, EditBenchmark.Figures figures) {
        answer.put("strokes", figures.strokes());
        answer.put("shareOfLayout", figures.shareOfLayout());
        answer.put("retouchedSeconds", times(figures.retouchSeconds()));
        answer.put("wholeSeconds", times(figures.renderSeconds()));
        answer.put("ratio", Answer.rounded(figures.ratio()));
        answer.put("notRetouched", figures.refused());
        if (!figures.decibels().isEmpty()) {
            double median = Spread.of(figures.decibels()).median();
            answer.put("retouchedDecibels", Answer.decibels(median));
        }
    }

    private static Map<String, Double> times(List<Double> seconds) {
        Map<String, Double> times = new LinkedHashMap<>();
        times.put("median", Answer.rounded(Spread.of(seconds).median()));
        times.put("p95", Answer.rounded(Spread.percentile(seconds, 0.95)));
        return times;
    }
}
