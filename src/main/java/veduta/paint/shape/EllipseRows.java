package veduta.paint.shape;

import veduta.image.PixelRect;

/** The ellipse that touches the sides of a box: for each row of the box the columns inside. */
final class EllipseRows implements BoxRows {
    private final PixelRect box;

    EllipseRows(PixelRect box) {
        this.box = box;
    }

    @Override
    public int first(int y) {
        return (int) Math.ceil(centreX() - half(y) - 0.5);
    }

    @Override
    public int end(int y) {
        return (int) Math.floor(centreX() + half(y) - 0.5) + 1;
    }

    private double centreX() {
        return box.x() + box.width() / 2.0;
    }

    private double half(int y) {
        double radiusY = box.height() / 2.0;
        double off = (y + 0.5 - box.y() - radiusY) / radiusY;
        return box.width() / 2.0 * Math.sqrt(1 - off * off);
    }
}
