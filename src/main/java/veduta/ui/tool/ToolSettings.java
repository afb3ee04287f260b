package veduta.ui.tool;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import veduta.image.Size;
import veduta.layout.Stamp;
import veduta.paint.Symmetry;
import veduta.paint.shape.BrushTip;

/** What the user set for the tools. */
public final class ToolSettings {
    /** Smallest {@link #stampSizeProperty}. */
    public static final double SMALLEST_STAMP = 0.05;

    /** Largest {@link #stampSizeProperty}. */
    public static final double LARGEST_STAMP = 20;

    private static final double STAMP_STEP = 1.08;

    /** So many units of a stamp, about centimetres, are as high as the layout at size 1. */
    private static final double UNITS_IN_HEIGHT = 700;

    private final IntegerProperty brushPx =
            new SimpleIntegerProperty(24) {
                @Override
                public void set(int value) {
                    super.set(Math.max(1, Math.min(BrushTip.LARGEST, value)));
                }
            };
    private final BooleanProperty square = new SimpleBooleanProperty(false);
    private final BooleanProperty spray = new SimpleBooleanProperty(false);
    private final BooleanProperty contiguous = new SimpleBooleanProperty(true);
    private final BooleanProperty selectLasso = new SimpleBooleanProperty(false);
    private final BooleanProperty outline = new SimpleBooleanProperty(false);
    private final ObjectProperty<@Nullable Stamp> stamp = new SimpleObjectProperty<>();
    private final BooleanProperty stampMirrored = new SimpleBooleanProperty(false);
    private final DoubleProperty stampSize =
            new SimpleDoubleProperty(1) {
                @Override
                public void set(double value) {
                    super.set(Math.max(SMALLEST_STAMP, Math.min(LARGEST_STAMP, value)));
                }
            };
    private final ObjectProperty<Symmetry> symmetry = new SimpleObjectProperty<>(Symmetry.NONE);

    /** Diameter of the brush, width of lines and borders; 1 to {@link BrushTip#LARGEST}. */
    public IntegerProperty brushPxProperty() {
        return brushPx;
    }

    /** Whether the brush is square rather than round. */
    public BooleanProperty squareProperty() {
        return square;
    }

    /** Whether brush and eraser scatter dots instead of covering all. */
    public BooleanProperty sprayProperty() {
        return spray;
    }

    /** Whether a fill stays within joined pixels. */
    public BooleanProperty contiguousProperty() {
        return contiguous;
    }

    /** Whether the selection is circled by hand rather than a rectangle. */
    public BooleanProperty selectLassoProperty() {
        return selectLasso;
    }

    /** Whether rectangles and ellipses are only their border. */
    public BooleanProperty outlineProperty() {
        return outline;
    }

    /** How painting is mirrored. */
    public ObjectProperty<Symmetry> symmetryProperty() {
        return symmetry;
    }

    /** The thing that the stamp drops in; null before one is chosen. */
    public ObjectProperty<@Nullable Stamp> stampProperty() {
        return stamp;
    }

    /** Whether left and right of the stamp change places. */
    public BooleanProperty stampMirroredProperty() {
        return stampMirrored;
    }

    /** Size of stamps, 1 for things at a middle distance in a street. */
    public DoubleProperty stampSizeProperty() {
        return stampSize;
    }

    /** Makes stamps larger, or smaller with a negative number, by steps that feel alike. */
    public void growStamp(int steps) {
        stampSize.set(stampSize.get() * Math.pow(STAMP_STEP, steps));
    }

    /** Layout pixels per unit of a stamp. */
    public double stampScale(Size layout) {
        return stampSize.get() * layout.height() / UNITS_IN_HEIGHT;
    }

    /** The brush's tip. */
    public BrushTip tip() {
        return square.get() ? BrushTip.square(brushPx.get()) : BrushTip.round(brushPx.get());
    }

    /** Makes the brush larger, or smaller with a negative number, by steps that feel alike. */
    public void growBrush(int steps) {
        int now = brushPx.get();
        int wanted = (int) Math.round(now * Math.pow(1.2, steps));
        brushPx.set(wanted == now ? now + Integer.signum(steps) : wanted);
    }
}
