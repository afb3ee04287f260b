package veduta.paint;

import java.util.List;
import java.util.function.UnaryOperator;
import veduta.image.PixelRect;
import veduta.paint.shape.BrushTip;
import veduta.paint.shape.Region;
import veduta.paint.shape.ShapeRaster;

/** A stroke of the brush while the pointer moves. */
public final class Stroke extends LiveEdit {
    private final ShapeRaster raster;
    private final BrushTip tip;
    private final int label;
    private final UnaryOperator<Region> kept;
    private boolean begun;
    private double lastX;
    private double lastY;

    Stroke(EditScope scope, ShapeRaster raster, BrushTip tip, int label) {
        this(scope, raster, tip, label, UnaryOperator.identity());
    }

    /**
     * A stroke that leaves pixels out.
     *
     * @param kept gives those of a region that are painted
     */
    Stroke(
            EditScope scope,
            ShapeRaster raster,
            BrushTip tip,
            int label,
            UnaryOperator<Region> kept) {
        super(scope);
        this.kept = kept;
        this.raster = raster;
        this.tip = tip;
        this.label = LabelCanvas.checked(label);
    }

    /**
     * Draws on to a point: the first point makes a dab, each further one a straight line from the
     * one before, without gaps.
     *
     * @param imageX position in layout pixels, also outside
     * @param imageY position in layout pixels, also outside
     * @return where labels may have changed
     */
    public PixelRect to(double imageX, double imageY) {
        Region region =
                begun
                        ? raster.line(tip, lastX, lastY, imageX, imageY)
                        : raster.dab(tip, imageX, imageY);
        begun = true;
        lastX = imageX;
        lastY = imageY;
        return paint(List.of(new LabelledRegion(kept.apply(region), label)));
    }
}
