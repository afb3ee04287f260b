package veduta.benchmark;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.paint.NearestView;
import veduta.paint.Painter;
import veduta.paint.Stroke;
import veduta.paint.ViewColours;
import veduta.paint.shape.BrushTip;

/** The kinds of painting that are measured, each with what is made ready before the clock runs. */
public final class PaintBenchmark {
    /** Size of the view that frames are drawn into. */
    public static final Size VIEW = new Size(1200, 700);

    private static final long HISTORY_BYTES = 64L << 20;
    private static final int CLASSES = 19;

    private final Size size;
    private final int repeats;
    private final MeasurementListener listener;
    private final Random random = new Random(1);
    private final Map<String, Timing> timings = new LinkedHashMap<>();
    private final int[] target = new int[Math.toIntExact(VIEW.pixels())];
    private final ViewColours colours = new ViewColours(new int[256], 0);
    private final LabelMap detailed;
    private final LabelMap shifted;

    /**
     * A measurement.
     *
     * @param size size of the label map
     * @param repeats runs of each kind that count
     */
    public PaintBenchmark(Size size, int repeats, MeasurementListener listener) {
        this.size = size;
        this.repeats = repeats;
        this.listener = listener;
        this.detailed = raggedBlocks(0);
        this.shifted = raggedBlocks(1);
    }

    /**
     * Times of one kind.
     *
     * @param median half of the runs took at most so many ms
     * @param p99 99 of 100 runs took at most so many ms
     * @param max the longest, in ms
     */
    public record Timing(double median, double p99, double max) {}

    /** All times by kind. */
    public Map<String, Timing> measure() {
        dab("dab40", 40);
        dab("dab400", BrushTip.LARGEST);
        stroke();
        Painter plain = new Painter(LabelMap.filled(size, 0), HISTORY_BYTES);
        int[] label = {0};
        measure("fill", () -> {}, () -> plain.fill("", 0, 0, ++label[0] % CLASSES, true));
        Painter blocks = new Painter(detailed, HISTORY_BYTES);
        measure("replace", blocks::undo, () -> blocks.replace("", 3, 4));
        frame("frame25Percent", 4);
        frame("frameFit", (double) size.width() / VIEW.width());
        frame("frame100Percent", 1);
        frame("frame800Percent", 0.125);
        measure("undoFill", () -> plain.fill("", 0, 0, ++label[0] % CLASSES, true), plain::undo);
        measure("undoEverything", () -> change(blocks), blocks::undo);
        measure("redoEverything", () -> undoChange(blocks), blocks::redo);
        floor();
        return timings;
    }

    /** What the memory alone takes for all of a layout, and for a frame. */
    private void floor() {
        byte[] from = detailed.toBytes();
        byte[] to = new byte[from.length];
        measure("floorCopyLayout", () -> {}, () -> System.arraycopy(from, 0, to, 0, to.length));
        measure("floorWriteFrame", () -> {}, () -> Arrays.fill(target, label()));
    }

    /** A dab somewhere, and the part of a view that it changes. */
    private void dab(String name, int diameterPx) {
        Painter painter = new Painter(detailed, HISTORY_BYTES);
        NearestView view = view(1);
        measure(
                name,
                () -> {},
                () -> {
                    Stroke stroke = painter.stroke("", BrushTip.round(diameterPx), label());
                    PixelRect changed = stroke.to(x(), y());
                    painter.canvas().look(view, colours, target, view.viewOf(changed));
                    stroke.end();
                });
    }

    /** A stroke right across in forty steps, to its entry in the history. */
    private void stroke() {
        Painter painter = new Painter(detailed, HISTORY_BYTES);
        measure(
                "stroke",
                () -> {},
                () -> {
                    Stroke stroke = painter.stroke("", BrushTip.round(40), label());
                    double y = y();
                    for (int step = 0; step <= 40; step++) {
                        y += random.nextInt(41) - 20;
                        stroke.to(step * size.width() / 40.0, y);
                    }
                    stroke.end();
                });
    }

    private void frame(String name, double scale) {
        Painter painter = new Painter(detailed, 0);
        measure(name, () -> {}, () -> painter.canvas().look(view(scale), colours, target));
    }

    private NearestView view(double scale) {
        return new NearestView(size, 0.3, 0.3, scale, VIEW.width(), VIEW.height());
    }

    private void change(Painter painter) {
        painter.jump(0);
        painter.replaceAll("", shifted);
    }

    private void undoChange(Painter painter) {
        change(painter);
        painter.undo();
    }

    private void measure(String name, Runnable prepare, Runnable timed) {
        double[] ms = new double[repeats];
        for (int run = -repeats; run < repeats; run++) {
            listener.measuring(run + repeats, 2 * repeats, name);
            prepare.run();
            long start = System.nanoTime();
            timed.run();
            if (run >= 0) {
                ms[run] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(ms);
        int p99 = (int) Math.ceil(0.99 * repeats) - 1;
        timings.put(
                name,
                new Timing(rounded(ms[repeats / 2]), rounded(ms[p99]), rounded(ms[repeats - 1])));
    }

    /** Blocks of about 48 pixels with ragged borders: as detailed as a hand-made layout. */
    private LabelMap raggedBlocks(int shift) {
        byte[] labels = new byte[Math.toIntExact(size.pixels())];
        Random ragged = new Random(7);
        int at = 0;
        for (int y = 0; y < size.height(); y++) {
            int jag = ragged.nextInt(4);
            for (int x = 0; x < size.width(); x++) {
                int block = (x + jag) / 48 * 7 + y / 48 * 11;
                labels[at++] = (byte) ((block + shift) % CLASSES);
            }
        }
        return LabelMap.of(size, labels);
    }

    private int label() {
        return random.nextInt(CLASSES);
    }

    private double x() {
        return random.nextDouble() * size.width();
    }

    private double y() {
        return random.nextDouble() * size.height();
    }

    private static double rounded(double value) {
        return Math.round(value * 1e3) / 1e3;
    }
}
