package veduta.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import veduta.api.compute.Cancellation;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.Synthesizer;
import veduta.image.Pictures;
import veduta.image.Psnr;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.paint.Painter;
import veduta.paint.Stroke;
import veduta.paint.shape.BrushTip;

/** Paints strokes over about a fiftieth of a layout, and times what comes after each. */
public final class EditBenchmark {
    /** Width of a stroke four times as long as wide over a fiftieth of a square of side 1. */
    private static final double BRUSH = 0.065;

    private static final int STEPS = 12;
    private static final int WARM_UP = 2;
    private static final double SHARE = 0.02;

    private final Synthesizer synthesizer;
    private final Painter painter;
    private final Size size;
    private final int repeats;
    private final SplittableRandom random = new SplittableRandom(1);
    private final List<Double> retouches = new ArrayList<>();
    private final List<Double> renders = new ArrayList<>();
    private final List<Double> decibels = new ArrayList<>();
    private int refused;

    /**
     * What was measured.
     *
     * @param strokes number of strokes
     * @param shareOfLayout share of the layout that each of them covers
     * @param retouchSeconds from every stroke to the pictures that are retouched around it; where
     *     that was refused, to those of the whole render that follows
     * @param renderSeconds the whole render after every stroke
     * @param refused number of strokes after which retouching was refused
     * @param decibels PSNR of the retouched pictures to those of a whole render; not of refused
     *     ones
     */
    public record Figures(
            int strokes,
            double shareOfLayout,
            List<Double> retouchSeconds,
            List<Double> renderSeconds,
            int refused,
            List<Double> decibels) {
        /** Takes copies. */
        public Figures {
            retouchSeconds = List.copyOf(retouchSeconds);
            renderSeconds = List.copyOf(renderSeconds);
            decibels = List.copyOf(decibels);
        }

        /** Median of the whole renders, in seconds. */
        public double medianRender() {
            return Spread.of(renderSeconds).median();
        }

        /** How many times as long as retouching a whole render takes, by the medians. */
        public double ratio() {
            return medianRender() / Spread.of(retouchSeconds).median();
        }
    }

    /**
     * A measurement.
     *
     * @param layout what is painted on
     * @param size size of the pictures
     * @param repeats strokes that count
     */
    public EditBenchmark(Synthesizer synthesizer, LabelMap layout, Size size, int repeats) {
        this.synthesizer = synthesizer;
        this.painter = new Painter(layout, 0);
        this.size = size;
        this.repeats = repeats;
    }

    /** Paints and renders; takes a while. */
    public Figures measure(MeasurementListener listener) throws SynthesisException {
        LabelMap before = painter.canvas().snapshot();
        Pictures old = render(before);
        for (int i = -WARM_UP; i < repeats; i++) {
            listener.measuring(i + WARM_UP, repeats + WARM_UP, "stroke");
            stroke();
            long start = System.nanoTime();
            LabelMap now = painter.canvas().snapshot();
            Optional<Pictures> retouched =
                    synthesizer.retouch(before, old, now, new Cancellation());
            retouched.ifPresent(EditBenchmark::toImages);
            double retouching = (System.nanoTime() - start) / 1e9;
            start = System.nanoTime();
            Pictures exact = render(now);
            toImages(exact);
            double rendering = (System.nanoTime() - start) / 1e9;
            if (i >= 0) {
                note(retouched, retouching, exact, rendering);
            }
            before = now;
            old = exact;
        }
        return new Figures(repeats, SHARE, retouches, renders, refused, decibels);
    }

    /** What is refused is rendered whole, and that is what the painter waits for. */
    private void note(
            Optional<Pictures> retouched, double retouching, Pictures exact, double rendering) {
        retouches.add(retouched.isPresent() ? retouching : retouching + rendering);
        renders.add(rendering);
        if (retouched.isPresent()) {
            decibels.add(Psnr.decibels(retouched.get(), exact));
        } else {
            refused++;
        }
    }

    private void stroke() {
        Size layout = painter.canvas().size();
        double side = Math.sqrt((double) layout.pixels());
        int diameterPx = Math.max(1, (int) Math.round(BRUSH * side));
        double length = SHARE * layout.pixels() / diameterPx - 0.785 * diameterPx;
        double angle = random.nextDouble() * Math.PI;
        double reachX = length / 2 * Math.cos(angle);
        double reachY = length / 2 * Math.sin(angle);
        double x = within(Math.abs(reachX), layout.width());
        double y = within(Math.abs(reachY), layout.height());
        Stroke stroke =
                painter.stroke(
                        "stroke",
                        BrushTip.round(diameterPx),
                        random.nextInt(synthesizer.info().classes()));
        for (int step = 0; step <= STEPS; step++) {
            double along = 2.0 * step / STEPS - 1;
            stroke.to(x + along * reachX, y + along * reachY);
        }
        stroke.end();
    }

    private double within(double margin, int length) {
        return margin >= length / 2.0
                ? length / 2.0
                : margin + random.nextDouble() * (length - 2 * margin);
    }

    private Pictures render(LabelMap layout) throws SynthesisException {
        return synthesizer.render(layout, size, Progress.NONE, new Cancellation());
    }

    private static void toImages(Pictures pictures) {
        for (int i = 0; i < pictures.count(); i++) {
            pictures.toImage(i);
        }
    }
}
