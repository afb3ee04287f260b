package veduta.paint.shape;

import veduta.image.Dots;
import veduta.image.PixelRect;

/**
 * What a spray leaves of what it passes over: leaves before the sky, gravel, litter. A point that
 * is passed twice gets no more of them.
 */
public record Speckle(Dots dots) {
    /** The pixels of a region that dots cover. */
    public Region in(Region region) {
        RegionBuilder builder = new RegionBuilder();
        region.forEach(
                (y, fromX, endX) -> {
                    int row = dots.cell(y);
                    for (int column = dots.cell(fromX); column <= dots.cell(endX - 1); column++) {
                        PixelRect dot = dots.dot(column, row);
                        if (y >= dot.y() && y < dot.y() + dot.height()) {
                            builder.span(
                                    y,
                                    Math.max(fromX, dot.x()),
                                    Math.min(endX, dot.x() + dot.width()));
                        }
                    }
                });
        return builder.build();
    }
}
