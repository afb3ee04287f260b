package veduta.cli;

import java.util.Arrays;
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
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.net.CrnSynthesizer;
import veduta.net.EngineStart;
import veduta.net.NetworkShape;
import veduta.net.PublishedSize;
import veduta.synthesis.Cancellation;
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
            "Measure the time from a layout to its pictures, as JSON.",
            "One run to warm up comes first and does not count."
        },
        footer = {"", "Example:", "  veduta bench forward --published 256p --precision float32"})
public final class BenchForwardCommand implements Callable<Integer> {
    private final ModelCatalog models;
    private final SynthesizerFactory synthesizers;

    @Spec private @Nullable CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Mixin private EngineChoice engine = new EngineChoice();

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

    /** The network to measure. */
    private static final class What {
        @Option(
                names = "--published",
                paramLabel = "SIZE",
                description = "256p, 512p or 1024p: the authors' network with random weights")
        private @Nullable PublishedSize published;

        @Option(
                names = "--model",
                paramLabel = "FILE|NAME",
                description = "A model file or the name of an installed one")
        private @Nullable String model;
    }

    /** A command that opens models by {@code synthesizers}. */
    public BenchForwardCommand(ModelCatalog models, SynthesizerFactory synthesizers) {
        this.models = models;
        this.synthesizers = synthesizers;
    }

    @Override
    public Integer call() throws SynthesisException {
        if (repeats < 1) {
            throw new CommandLine.ParameterException(
                    Specs.of(spec).commandLine(), "--repeats must be at least 1.");
        }
        try (Synthesizer synthesizer = open()) {
            ModelCard card = synthesizer.card();
            Size picture = size == null ? card.size() : size;
            double[] seconds = measure(synthesizer, picture);
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("network", card.name());
            answer.put("size", picture.toString());
            answer.put("repeats", repeats);
            answer.put("medianSeconds", rounded(median(seconds)));
            answer.put("minSeconds", rounded(seconds[0]));
            answer.put("maxSeconds", rounded(seconds[seconds.length - 1]));
            answer.put("device", synthesizer.device());
            answer.put("precision", synthesizer.precision().name().toLowerCase(Locale.ROOT));
            answer.put("threads", EngineStart.threads());
            answer.put(
                    "gigaMultiplyAdds", rounded(NetworkShape.of(card).multiplyAdds(picture) / 1e9));
            Answer.print(Specs.of(spec).commandLine().getOut(), answer);
        }
        return 0;
    }

    private Synthesizer open() throws SynthesisException {
        if (what.published != null) {
            return CrnSynthesizer.untrained(what.published.card(), engine.options());
        }
        return synthesizers.open(models.find(String.valueOf(what.model)), engine.options());
    }

    /** The times of all runs but the first, shortest first. */
    private double[] measure(Synthesizer synthesizer, Size picture) throws SynthesisException {
        ProgressLine line = ProgressLine.on(Specs.of(spec).commandLine().getErr());
        LabelMap layout = stripes(picture, synthesizer.card().classes());
        double[] seconds = new double[repeats];
        for (int run = 0; run <= repeats; run++) {
            String text = run == 0 ? "warming up" : "run " + run;
            line.show(run, repeats, text);
            long start = System.nanoTime();
            synthesizer.render(
                    layout,
                    picture,
                    (done, total) -> line.show(done, total, text),
                    new Cancellation());
            if (run > 0) {
                seconds[run - 1] = (System.nanoTime() - start) / 1e9;
            }
        }
        line.clear();
        Arrays.sort(seconds);
        return seconds;
    }

    /** A layout in which every class stands, side by side. */
    private static LabelMap stripes(Size size, int classes) {
        byte[] labels = new byte[Math.toIntExact(size.pixels())];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % size.width() * classes / size.width());
        }
        return LabelMap.of(size, labels);
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
