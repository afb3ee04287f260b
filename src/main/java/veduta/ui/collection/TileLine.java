package veduta.ui.collection;

import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Nodes of their own sizes in a row, or below each other; in the middle of the other direction. */
final class TileLine extends Pane {
    private static final double GAP = 6;

    private boolean vertical;

    /** Places the nodes below each other, else in a row. */
    void setVertical(boolean down) {
        vertical = down;
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return vertical ? largest(node -> node.prefWidth(-1)) : sum(node -> node.prefWidth(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        return vertical ? sum(node -> node.prefHeight(-1)) : largest(node -> node.prefHeight(-1));
    }

    private double sum(ToDoubleFunction<Node> side) {
        double sum = getManagedChildren().stream().mapToDouble(side).sum();
        return sum + GAP * Math.max(0, getManagedChildren().size() - 1);
    }

    private double largest(ToDoubleFunction<Node> side) {
        return getManagedChildren().stream().mapToDouble(side).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double at = 0;
        for (Node node : getManagedChildren()) {
            double width = snapSizeX(node.prefWidth(-1));
            double height = snapSizeY(node.prefHeight(-1));
            if (vertical) {
                node.resizeRelocate(
                        snapPositionX(Math.max(0, (getWidth() - width) / 2)), at, width, height);
                at += height + GAP;
            } else {
                node.resizeRelocate(
                        at, snapPositionY(Math.max(0, (getHeight() - height) / 2)), width, height);
                at += width + GAP;
            }
        }
    }
}
