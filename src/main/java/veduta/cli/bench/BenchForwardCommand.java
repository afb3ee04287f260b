package veduta.cli.bench;

import com.google.gson.JsonNull;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.SynthesisException;
import veduta.api.compute.Tiling;
import veduta.api.inference.CostEstimate;
import veduta.benchmark.BenchmarkNetworks;
import veduta.benchmark.MemoryTrace;
import veduta.benchmark.PrecisionBenchmark;
import veduta.benchmark.PrecisionFigures;
import veduta.cli.options.NetworkOption;
import veduta.cli.options.PrecisionsOption;
import veduta.cli.options.TilingOption;
import veduta.cli.support.Answer;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.ProgressLine;

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
    private final BenchmarkNetworks networks;
    private final CostEstimate.Estimator costs;

    @Spec private @Nullable CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private NetworkOption network = new NetworkOption();

    @Mixin private PrecisionsOption engine = new PrecisionsOption();
    @Mixin private TilingOption bands = new TilingOption();

    @Mixin private PictureSizeOption size = new PictureSizeOption();

    @Option(
            names = "--repeats",
            paramLabel = "R",
            defaultValue = "5",
            description = "Runs that count (default: ${DEFAULT-VALUE})")
    private int repeats = 5;

    /** A command that measures {@code networks} and estimates their {@code costs}. */
    public BenchForwardCommand(BenchmarkNetworks networks, CostEstimate.Estimator costs) {
        this.networks = networks;
        this.costs = costs;
    }

    @Override
    public Integer call() throws SynthesisException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        engine.check(line);
        Repeats.require(line, repeats);
        Map<String, Object> answer = new LinkedHashMap<>();
        List<PrecisionFigures> formats;
        try (PrecisionBenchmark benchmark =
                PrecisionBenchmark.open(
                        options -> network.open(networks, options),
                        engine.options(bands.bands()),
                        size.size(),
                        repeats)) {
            MemoryTrace memory = new MemoryTrace();
            ProgressLine progress = ProgressLine.on(line.getErr());
            benchmark.measure(memory, progress::show);
            progress.clear();
            formats = benchmark.figures(costs);
            answer.putAll(shared(benchmark, formats.get(0).estimate()));
            if (formats.size() == 1) {
                PrecisionFigures only = formats.get(0);
                answer.putAll(times(only));
                answer.put("memory", memory(only.estimate(), memory.figures()));
            }
        }
        if (formats.size() == 1) {
            answer.put("floor", floor(formats.get(0)));
        } else {
            answer.put("formats", compared(formats));
        }
        Answer.print(line.getOut(), answer);
        return CommandLine.ExitCode.OK;
    }

    /** What is the same for all formats. */
    private Map<String, Object> shared(PrecisionBenchmark benchmark, CostEstimate estimate) {
        Tiling counted = bands.bands();
        Map<String, Object> shared = new LinkedHashMap<>();
        shared.put("network", benchmark.info().name());
        shared.put("size", benchmark.picture().toString());
        shared.put("bands", counted.isAuto() ? "auto" : counted.count());
        shared.put("repeats", repeats);
        BenchAnswers.addDevice(shared, benchmark.engine(), engine);
        shared.put("threads", benchmark.engine().threads());
        shared.put("gigaMultiplyAdds", Answer.rounded(estimate.multiplyAdds() / 1e9));
        return shared;
    }

    /** The number format and its times. */
    private static Map<String, Object> times(PrecisionFigures figures) {
        Map<String, Object> times = new LinkedHashMap<>();
        times.put("precision", BenchAnswers.key(figures.used().precision()));
        times.put("medianSeconds", Answer.rounded(figures.seconds().median()));
        times.put("minSeconds", Answer.rounded(figures.seconds().min()));
        times.put("maxSeconds", Answer.rounded(figures.seconds().max()));
        return times;
    }

    private Map<String, Object> floor(PrecisionFigures figures) throws SynthesisException {
        return BenchAnswers.floor(figures.limit(networks), "seconds", figures.seconds().median());
    }

    /** Adds the estimate, which is of the process or, under its former name too, of the GPU. */
    private static void addEstimate(Map<String, Object> answer, CostEstimate estimate) {
        double megabytes = Answer.megabytes(estimate.peakBytes());
        if (estimate.device() == ComputeDevice.GPU) {
            answer.put("cardMegabytesAtLeast", megabytes);
            answer.put("gpuMegabytesMin", megabytes);
        } else {
            answer.put("predictedMegabytes", megabytes);
        }
    }

    private static Map<String, Object> memory(CostEstimate estimate, MemoryTrace.Figures seen) {
        Map<String, Object> memory = new LinkedHashMap<>();
        addEstimate(memory, estimate);
        if (seen.peak().isPresent()) {
            memory.put("peakMegabytes", Answer.megabytes(seen.peak().getAsLong()));
            memory.put("residentMegabytes", megabytes(seen.resident()));
        }
        memory.put("heapMegabytes", megabytes(seen.heap()));
        if (!seen.outside().isEmpty()) {
            memory.put("outsideHeapMegabytes", megabytes(seen.outside()));
        }
        return memory;
    }

    private static Map<String, Double> megabytes(Map<String, Long> bytes) {
        Map<String, Double> megabytes = new LinkedHashMap<>();
        bytes.forEach((when, amount) -> megabytes.put(when, Answer.megabytes(amount)));
        return megabytes;
    }

    /**
     * Several formats beside the first. The process has all of them, so its peak belongs to none,
     * and only the estimates are reported.
     */
    private List<Map<String, Object>> compared(List<PrecisionFigures> formats)
            throws SynthesisException {
        double first = formats.get(0).seconds().median();
        List<Map<String, Object>> compared = new ArrayList<>();
        for (PrecisionFigures format : formats) {
            Map<String, Object> row = times(format);
            row.put("ratio", Answer.rounded(format.seconds().median() / first));
            boolean known = format.decibels() > Double.NEGATIVE_INFINITY;
            row.put("likenessDb", known ? Answer.decibels(format.decibels()) : JsonNull.INSTANCE);
            addEstimate(row, format.estimate());
            row.put("floor", floor(format));
            compared.add(row);
        }
        return compared;
    }
}
