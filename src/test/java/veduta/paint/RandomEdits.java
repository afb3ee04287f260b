package veduta.paint;

import java.util.Random;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.paint.shape.BrushTip;
import veduta.paint.shape.Region;
import veduta.paint.shape.ShapeRaster;

/** Paints whatever a person could paint, by chance. */
final class RandomEdits {
    private final Random random;
    private final Painter painter;
    private final Size size;

    RandomEdits(Painter painter, long seed) {
        this.painter = painter;
        this.random = new Random(seed);
        this.size = painter.canvas().size();
    }

    /** One operation of any kind. */
    void paint() {
        painter.mirror(Symmetry.values()[random.nextInt(4)]);
        int label = random.nextInt(6);
        switch (random.nextInt(9)) {
            case 0, 1 -> stroke(label);
            case 2 -> painter.paint("Ellipse", painter.raster().ellipse(box()), label);
            case 3 -> painter.paint("Rectangle", painter.raster().rectangle(box(), 2), label);
            case 4 -> painter.fill("Fill", x(), y(), label, random.nextBoolean());
            case 5 -> painter.replace("Replace", random.nextInt(6), label);
            case 6 -> move(label);
            case 7 -> paste();
            default -> polygon(label);
        }
    }

    private void stroke(int label) {
        BrushTip tip =
                new BrushTip(BrushTip.Form.values()[random.nextInt(2)], 1 + random.nextInt(9));
        Stroke stroke = painter.stroke("Brush", tip, label);
        for (int i = 0; i < 4; i++) {
            stroke.to(x() * 1.1 - 2, y() * 1.1 - 2);
        }
        if (random.nextInt(5) == 0) {
            stroke.cancel();
        } else {
            stroke.end();
        }
    }

    private void move(int leaves) {
        FloatingClip clip = painter.lift("Move", Region.of(box()), leaves);
        clip.moveTo(random.nextInt(30) - 15, random.nextInt(30) - 15);
        clip.nudge(random.nextInt(5) - 2, 1);
        clip.end();
    }

    private void paste() {
        Clip copied = painter.canvas().copy(painter.raster().ellipse(box()));
        FloatingClip clip = painter.place("Paste", copied);
        clip.moveTo(random.nextInt(40) - 20, random.nextInt(40) - 20);
        clip.end();
    }

    private void polygon(int label) {
        double[] points = new double[10];
        for (int i = 0; i < points.length; i += 2) {
            points[i] = random.nextDouble() * size.width();
            points[i + 1] = random.nextDouble() * size.height();
        }
        painter.paint("Polygon", painter.raster().polygon(points), label);
    }

    private PixelRect box() {
        return ShapeRaster.box(x() - 3, y() - 3, x() + 3, y() + 3);
    }

    private int x() {
        return random.nextInt(size.width());
    }

    private int y() {
        return random.nextInt(size.height());
    }

    /** A map of random blocks. */
    static LabelMap blocks(Size size, long seed) {
        Random random = new Random(seed);
        Painter painter = new Painter(LabelMap.filled(size, LabelMap.VOID), 0);
        for (int i = 0; i < 30; i++) {
            int x = random.nextInt(size.width());
            int y = random.nextInt(size.height());
            PixelRect block = new PixelRect(x, y, 1 + random.nextInt(20), 1 + random.nextInt(20));
            painter.paint("Block", painter.raster().rectangle(block), random.nextInt(6));
        }
        return painter.canvas().snapshot();
    }
}
