package veduta.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draws an {@link Outline} with a pen. Every path is closed by a straight line if need be. */
public final class OutlineBuilder {
    private final List<double[]> paths = new ArrayList<>();
    private double[] path = new double[64];
    private int length;
    private double startX;
    private double startY;
    private double penX;
    private double penY;

    /** Where the pen is, horizontally. */
    public double penX() {
        return penX;
    }

    /** Where the pen is, vertically. */
    public double penY() {
        return penY;
    }

    /** Closes the present path and puts the pen down elsewhere. */
    public OutlineBuilder moveTo(double x, double y) {
        close();
        startX = x;
        startY = y;
        penX = x;
        penY = y;
        return this;
    }

    /** Draws a straight line. */
    public OutlineBuilder lineTo(double x, double y) {
        return cubicTo(
                penX + (x - penX) / 3,
                penY + (y - penY) / 3,
                penX + (x - penX) * 2 / 3,
                penY + (y - penY) * 2 / 3,
                x,
                y);
    }

    /** Draws a quadratic Bezier curve, as the cubic one of the same points. */
    public OutlineBuilder quadTo(double controlX, double controlY, double x, double y) {
        return cubicTo(
                penX + (controlX - penX) * 2 / 3,
                penY + (controlY - penY) * 2 / 3,
                x + (controlX - x) * 2 / 3,
                y + (controlY - y) * 2 / 3,
                x,
                y);
    }

    /** Draws a cubic Bezier curve. */
    public OutlineBuilder cubicTo(
            double control1X,
            double control1Y,
            double control2X,
            double control2Y,
            double x,
            double y) {
        if (length == 0) {
            startX = penX;
            startY = penY;
            add(penX, penY);
        }
        add(control1X, control1Y);
        add(control2X, control2Y);
        add(x, y);
        penX = x;
        penY = y;
        return this;
    }

    /** Closes the present path and returns the pen to its start. */
    public OutlineBuilder close() {
        if (length > 0) {
            if (penX != startX || penY != startY) {
                lineTo(startX, startY);
            }
            paths.add(Arrays.copyOf(path, length));
        }
        length = 0;
        penX = startX;
        penY = startY;
        return this;
    }

    /** The outline drawn so far. */
    public Outline build() {
        close();
        return Outline.of(paths);
    }

    private void add(double x, double y) {
        if (length == path.length) {
            path = Arrays.copyOf(path, 2 * length);
        }
        path[length++] = x;
        path[length++] = y;
    }
}
