package veduta.paint.shape;

import veduta.image.PixelRect;

/**
 * What a tip covers on its way along a straight line. As tip and way are convex, so is what they
 * cover: each row has one span, found exactly instead of by dabs side by side, and no speed leaves
 * gaps.
 */
final class TipSweep {
    /** So near the border a pixel counts as outside, whatever the rounding: in pixels. */
    private static final double EDGE = 1e-9;

    private final double radius;
    private final double fromX;
    private final double fromY;
    private final double toX;
    private final double toY;
    private double left;
    private double right;

    private TipSweep(double radius, double fromX, double fromY, double toX, double toY) {
        this.radius = radius;
        this.fromX = fromX;
        this.fromY = fromY;
        this.toX = toX;
        this.toY = toY;
    }

    /** The pixels of the clip that are covered between two points on which the tip can sit. */
    static Region of(
            BrushTip tip, double fromX, double fromY, double toX, double toY, PixelRect clip) {
        if (tip.diameterPx() == 1) {
            return PixelLine.of(
                    (int) Math.floor(fromX),
                    (int) Math.floor(fromY),
                    (int) Math.floor(toX),
                    (int) Math.floor(toY),
                    clip);
        }
        return new TipSweep(tip.diameterPx() / 2.0, fromX, fromY, toX, toY).cover(tip.form(), clip);
    }

    private Region cover(BrushTip.Form form, PixelRect clip) {
        int top = (int) Math.floor(Math.min(fromY, toY) - radius);
        int bottom = (int) Math.ceil(Math.max(fromY, toY) + radius);
        int clipEndX = clip.x() + clip.width();
        RegionBuilder builder = new RegionBuilder();
        for (int y = Math.max(top, clip.y()); y < Math.min(bottom, clip.y() + clip.height()); y++) {
            left = Double.POSITIVE_INFINITY;
            right = Double.NEGATIVE_INFINITY;
            if (form == BrushTip.Form.ROUND) {
                roundRow(y + 0.5);
            } else {
                squareRow(y + 0.5);
            }
            if (left <= right) {
                int first = (int) Math.ceil(left + EDGE - 0.5);
                int end = (int) Math.floor(right - EDGE - 0.5) + 1;
                builder.span(y, Math.max(first, clip.x()), Math.min(end, clipEndX));
            }
        }
        return builder.build();
    }

    /** A disc at both ends and the two lines that touch both. */
    private void roundRow(double centreY) {
        chord(fromX, fromY, centreY);
        chord(toX, toY, centreY);
        double length = Math.hypot(toX - fromX, toY - fromY);
        if (length > 0) {
            double normalX = -(toY - fromY) / length * radius;
            double normalY = (toX - fromX) / length * radius;
            side(normalX, normalY, centreY);
            side(-normalX, -normalY, centreY);
        }
    }

    private void chord(double discX, double discY, double centreY) {
        double square = radius * radius - (centreY - discY) * (centreY - discY);
        if (square >= 0) {
            include(discX - Math.sqrt(square));
            include(discX + Math.sqrt(square));
        }
    }

    private void side(double normalX, double normalY, double centreY) {
        double share = (centreY - fromY - normalY) / (toY - fromY);
        if (share >= 0 && share <= 1) {
            include(fromX + normalX + share * (toX - fromX));
        }
    }

    /** The positions on the way from which the square reaches the row, widened by the square. */
    private void squareRow(double centreY) {
        double first = 0;
        double last = 1;
        if (fromY == toY) {
            if (Math.abs(centreY - fromY) > radius) {
                return;
            }
        } else {
            double one = (centreY - radius - fromY) / (toY - fromY);
            double other = (centreY + radius - fromY) / (toY - fromY);
            first = Math.max(0, Math.min(one, other));
            last = Math.min(1, Math.max(one, other));
            if (first > last) {
                return;
            }
        }
        double firstX = fromX + first * (toX - fromX);
        double lastX = fromX + last * (toX - fromX);
        include(Math.min(firstX, lastX) - radius);
        include(Math.max(firstX, lastX) + radius);
    }

    private void include(double x) {
        left = Math.min(left, x);
        right = Math.max(right, x);
    }
}
