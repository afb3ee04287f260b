package veduta.paint;

import java.util.List;
import veduta.image.Outline;
import veduta.layout.Palette;
import veduta.layout.Stamp;
import veduta.paint.shape.ShapeRaster;

/**
 * Where and how a stamp lies on a layout.
 *
 * @param centreX middle of the stamp, in layout pixels
 * @param centreY middle of the stamp, in layout pixels
 * @param scale layout pixels per unit of the stamp, greater than 0
 * @param mirrored whether left and right change places
 */
public record StampPlacement(double centreX, double centreY, double scale, boolean mirrored) {
    /** Checks the scale. */
    public StampPlacement {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("A stamp cannot have the scale " + scale + ".");
        }
    }

    /** The placement that makes a stamp so many pixels high. */
    public static StampPlacement ofHeight(
            Stamp stamp, double heightPx, double centreX, double centreY, boolean mirrored) {
        return new StampPlacement(centreX, centreY, heightPx / stamp.height(), mirrored);
    }

    /**
     * The pixels of a stamp and their labels, to be painted one over the other.
     *
     * @param fallback label of the parts for which the palette has no class, 0..255
     */
    public List<LabelledRegion> regions(
            Stamp stamp, Palette palette, int fallback, ShapeRaster raster) {
        return stamp.parts().stream()
                .map(
                        part ->
                                new LabelledRegion(
                                        raster.outline(placed(stamp, part.outline())),
                                        part.label(palette).orElse(fallback)))
                .toList();
    }

    private Outline placed(Stamp stamp, Outline outline) {
        double scaleX = mirrored ? -scale : scale;
        return outline.transformed(
                scaleX,
                scale,
                centreX - scaleX * stamp.width() / 2,
                centreY - scale * stamp.height() / 2);
    }
}
