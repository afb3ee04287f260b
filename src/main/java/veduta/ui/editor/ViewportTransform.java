package veduta.ui.editor;

import javafx.beans.value.ObservableValue;
import veduta.ui.canvas.Viewport;
import veduta.ui.tool.ViewTransform;

/** Positions as the viewport of the moment shows them. */
record ViewportTransform(ObservableValue<Viewport> viewport) implements ViewTransform {
    @Override
    public double imageX(double viewX) {
        return viewport.getValue().imageX(viewX);
    }

    @Override
    public double imageY(double viewY) {
        return viewport.getValue().imageY(viewY);
    }

    @Override
    public double viewX(double imageX) {
        return viewport.getValue().viewX(imageX);
    }

    @Override
    public double viewY(double imageY) {
        return viewport.getValue().viewY(imageY);
    }
}
