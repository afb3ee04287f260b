package veduta.ui.tool;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import veduta.paint.Symmetry;
import veduta.paint.shape.BrushTip;

/** What the user set for the tools. */
public final class ToolSettings {
    private final IntegerProperty brushPx =
            new SimpleIntegerProperty(24) {
                @Override
                public void set(int value) {
                    super.set(Math.max(1, Math.min(BrushTip.LARGEST, value)));
                }
            };
    private final BooleanProperty square = new SimpleBooleanProperty(false);
    private final BooleanProperty contiguous = new SimpleBooleanProperty(true);
    private final BooleanProperty outline = new SimpleBooleanProperty(false);
    private final ObjectProperty<Symmetry> symmetry = new SimpleObjectProperty<>(Symmetry.NONE);

    /** Diameter of the brush, width of lines and borders; 1 to {@link BrushTip#LARGEST}. */
    public IntegerProperty brushPxProperty() {
        return brushPx;
    }

    /** Whether the brush is square rather than round. */
    public BooleanProperty squareProperty() {
        return square;
    }

    /** Whether a fill stays within joined pixels. */
    public BooleanProperty contiguousProperty() {
        return contiguous;
    }

    /** Whether rectangles and ellipses are only their border. */
    public BooleanProperty outlineProperty() {
        return outline;
    }

    /** How painting is mirrored. */
    public ObjectProperty<Symmetry> symmetryProperty() {
        return symmetry;
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
