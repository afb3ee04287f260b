package veduta.cli;

import com.google.gson.JsonNull;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import veduta.image.Pictures;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.net.NetworkShape;
import veduta.synthesis.Cancellation;
import veduta.synthesis.CostEstimate;
import veduta.synthesis.EngineOptions;
import veduta.synthesis.ModelCard;
import veduta.synthesis.Progress;
import veduta.synthesis.SynthesisException;
import veduta.synthesis.Synthesizer;

/** Renders with a network in one or several number formats in turns, and times each render. */
final class FormatTurns implements AutoCloseable {
    /** Pictures that are all the same are infinitely like, and JSON has no infinity. */
    private static final double MOST_DECIBELS = 999;

    private final List<Side> sides;
    private final Size picture;
    private final int repeats;
    private final LabelMap layout;

    /** A network in one format, and how long its renders took. */
    private record Side(Synthesizer synthesizer, EngineOptions options, List<Double> seconds) {}

    /** Loads the network that is measured. */
    @FunctionalInterface
    interface Opener {
        Synthesizer open(EngineOptions options) throws SynthesisException;
    }

    /**
     * The figures of one format.
     *
     * @param used options with the format in fact used
     * @param foretoldBytes memory that a process with this format alone is foretold to need
     * @param likeness of the pictures to those of the first format, in decibels; empty for the
     *     first, and where some values are no numbers
     */
    record Format(
            NetworkShape shape,
            Size picture,
            EngineOptions used,
            Spread seconds,
            long foretoldBytes,
            OptionalDouble likeness) {
        /** Its name and times. */
        Map<String, Object> told() {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("precision", used.precision().name().toLowerCase(Locale.ROOT));
            told.put("medianSeconds", Answer.rounded(seconds.median()));
            told.put("minSeconds", Answer.rounded(seconds.min()));
            told.put("maxSeconds", Answer.rounded(seconds.max()));
            return told;
        }

        /** What the hardware needs at the least; measures it. */
        Map<String, Object> floor() throws SynthesisException {
            return HardwareFloor.told(shape, picture, used, seconds.median());
        }
    }

    private FormatTurns(List<Side> sides, Size picture, int repeats) {
        this.sides = sides;
        this.picture = picture;
        this.repeats = repeats;
        this.layout = BenchLayouts.stripes(picture, sides.get(0).synthesizer().card().classes());
    }

    /**
     * Loads a network once for each format.
     *
     * @param formats at least one
     * @param size of the pictures; empty for the network's own
     * @param repeats renders in each format that count
     */
    static FormatTurns open(
            Opener network, List<EngineOptions> formats, Optional<Size> size, int repeats)
            throws SynthesisException {
        List<Side> sides = new ArrayList<>();
        try {
            for (EngineOptions options : formats) {
                sides.add(new Side(network.open(options), options, new ArrayList<>()));
            }
            Size picture = size.orElse(sides.get(0).synthesizer().card().size());
            return new FormatTurns(List.copyOf(sides), picture, repeats);
        } finally {
            if (sides.size() < formats.size()) {
                sides.forEach(side -> side.synthesizer().close());
            }
        }
    }

    /** What is known of the network. */
    ModelCard card() {
        return sides.get(0).synthesizer().card();
    }

    /** The device in fact used. */
    String device() {
        return sides.get(0).synthesizer().device();
    }

    /** Size of the pictures. */
    Size picture() {
        return picture;
    }

    /**
     * Renders once in each format to warm up, then in one after the other.
     *
     * @param memory looks at the process after every round
     */
    void measure(MemoryTrace memory, ProgressLine line) throws SynthesisException {
        for (int run = 0; run <= repeats; run++) {
            String text = run == 0 ? "warming up" : "run " + run;
            line.show(run, repeats, text);
            for (Side side : sides) {
                double taken =
                        render(side.synthesizer(), (done, total) -> line.show(done, total, text));
                if (run > 0) {
                    side.seconds().add(taken);
                }
            }
            memory.after(run, repeats);
        }
        line.clear();
    }

    private double render(Synthesizer synthesizer, Progress progress) throws SynthesisException {
        long start = System.nanoTime();
        Pictures pictures = synthesizer.render(layout, picture, progress, new Cancellation());
        for (int i = 0; i < pictures.count(); i++) {
            pictures.toImage(i);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** The figures of every format; renders once more in each if there are several. */
    List<Format> formats(CostEstimate.Estimator costs) throws SynthesisException {
        List<Format> formats = new ArrayList<>();
        float[] first = sides.size() > 1 ? unrounded(sides.get(0)) : new float[0];
        for (Side side : sides) {
            EngineOptions options = side.options();
            EngineOptions used =
                    new EngineOptions(
                            options.device(),
                            side.synthesizer().precision(),
                            options.threads(),
                            options.bands());
            OptionalDouble likeness =
                    formats.isEmpty() ? OptionalDouble.empty() : decibels(first, unrounded(side));
            formats.add(
                    new Format(
                            NetworkShape.of(card()),
                            picture,
                            used,
                            Spread.of(side.seconds()),
                            costs.estimate(card(), picture, used).peakBytes(),
                            likeness));
        }
        return formats;
    }

    /**
     * Several formats beside the first. The process has all of them, so its peak is nobody's, and
     * only the forecasts are told.
     */
    static List<Map<String, Object>> compared(List<Format> formats) throws SynthesisException {
        double first = formats.get(0).seconds().median();
        List<Map<String, Object>> compared = new ArrayList<>();
        for (Format format : formats) {
            Map<String, Object> told = format.told();
            told.put("ratio", Answer.rounded(format.seconds().median() / first));
            told.put("likenessDb", JsonNull.INSTANCE);
            format.likeness().ifPresent(db -> told.put("likenessDb", Answer.rounded(db)));
            told.put("predictedMegabytes", Math.round(format.foretoldBytes() / 1e5) / 10.0);
            told.put("floor", format.floor());
            compared.add(told);
        }
        return compared;
    }

    private float[] unrounded(Side side) throws SynthesisException {
        return side.synthesizer()
                .renderUnrounded(layout, picture, Progress.NONE, new Cancellation())
                .toArray();
    }

    /** Peak signal to noise of values of 0 to 255; empty where some are no numbers. */
    static OptionalDouble decibels(float[] expected, float[] actual) {
        double squares = 0;
        for (int i = 0; i < expected.length; i++) {
            double gap = (double) expected[i] - actual[i];
            squares += gap * gap;
        }
        if (!Double.isFinite(squares)) {
            return OptionalDouble.empty();
        }
        double decibels = 10 * Math.log10(255.0 * 255 * expected.length / squares);
        return OptionalDouble.of(Math.min(MOST_DECIBELS, decibels));
    }

    @Override
    public void close() {
        sides.forEach(side -> side.synthesizer().close());
    }
}
