package veduta.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import veduta.api.compute.Cancellation;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.CostEstimate;
import veduta.api.inference.Synthesizer;
import veduta.api.model.ModelInfo;
import veduta.image.Pictures;
import veduta.image.Psnr;
import veduta.image.Size;
import veduta.layout.LabelMap;

/** Renders with a network in one or several number formats in turns, and times each render. */
public final class PrecisionBenchmark implements AutoCloseable {
    private final List<Side> sides;
    private final Size picture;
    private final int repeats;
    private final LabelMap layout;

    /** A network in one format, and how long its renders took. */
    private record Side(Synthesizer synthesizer, EngineOptions options, List<Double> seconds) {}

    /** Loads the network that is measured. */
    @FunctionalInterface
    public interface Opener {
        /** Opens it with these options. */
        Synthesizer open(EngineOptions options) throws SynthesisException;
    }

    private PrecisionBenchmark(List<Side> sides, Size picture, int repeats) {
        this.sides = sides;
        this.picture = picture;
        this.repeats = repeats;
        this.layout = StripedLayout.of(picture, sides.get(0).synthesizer().info().classes());
    }

    /**
     * Loads a network once for each format.
     *
     * @param formats at least one
     * @param size of the pictures; empty for the network's own
     * @param repeats renders in each format that count
     */
    public static PrecisionBenchmark open(
            Opener network, List<EngineOptions> formats, Optional<Size> size, int repeats)
            throws SynthesisException {
        List<Side> sides = new ArrayList<>();
        try {
            for (EngineOptions options : formats) {
                sides.add(new Side(network.open(options), options, new ArrayList<>()));
            }
            Size picture = size.orElse(sides.get(0).synthesizer().info().size());
            return new PrecisionBenchmark(List.copyOf(sides), picture, repeats);
        } finally {
            if (sides.size() < formats.size()) {
                sides.forEach(side -> side.synthesizer().close());
            }
        }
    }

    /** What is known of the network. */
    public ModelInfo info() {
        return sides.get(0).synthesizer().info();
    }

    /** What computes; the number format is that of the first network. */
    public EngineUsed engine() {
        return EngineUsed.by(sides.get(0).synthesizer());
    }

    /** Size of the pictures. */
    public Size picture() {
        return picture;
    }

    /**
     * Renders once in each format to warm up, then in one after the other.
     *
     * @param memory looks at the process after every round
     */
    public void measure(MemoryTrace memory, MeasurementListener listener)
            throws SynthesisException {
        for (int run = 0; run <= repeats; run++) {
            String text = run == 0 ? "warming up" : "run " + run;
            listener.measuring(run, repeats, text);
            for (Side side : sides) {
                double taken =
                        render(
                                side.synthesizer(),
                                (done, total) -> listener.measuring(done, total, text));
                if (run > 0) {
                    side.seconds().add(taken);
                }
            }
            memory.after(run, repeats);
        }
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
    public List<PrecisionFigures> figures(CostEstimate.Estimator costs) throws SynthesisException {
        List<PrecisionFigures> figures = new ArrayList<>();
        float[] first = sides.size() > 1 ? unrounded(sides.get(0)) : new float[0];
        for (Side side : sides) {
            EngineOptions used = EngineUsed.by(side.synthesizer()).options(side.options());
            figures.add(
                    new PrecisionFigures(
                            info(),
                            picture,
                            used,
                            Spread.of(side.seconds()),
                            costs.estimate(info(), picture, used),
                            figures.isEmpty()
                                    ? Double.NaN
                                    : Psnr.decibels(first, unrounded(side))));
        }
        return figures;
    }

    private float[] unrounded(Side side) throws SynthesisException {
        return side.synthesizer()
                .renderUnrounded(layout, picture, Progress.NONE, new Cancellation())
                .toArray();
    }

    @Override
    public void close() {
        sides.forEach(side -> side.synthesizer().close());
    }
}
