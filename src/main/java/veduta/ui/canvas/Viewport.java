package veduta.ui.canvas;

import veduta.image.PixelRect;
import veduta.image.Size;

/**
 * Where a picture lies in a view: {@code view = image * scale + offset}, in pixels of each.
 *
 * @param scale view pixels per image pixel, {@value #SMALLEST} to {@value #LARGEST}
 * @param offsetX view position of the image's left edge
 * @param offsetY view position of the image's upper edge
 */
public record Viewport(double scale, double offsetX, double offsetY) {
    /** Smallest scale. */
    public static final double SMALLEST = 1.0 / 64;

    /** Largest scale. */
    public static final double LARGEST = 64;

    /** Keeps the scale in its range. */
    public Viewport {
        scale = Math.max(SMALLEST, Math.min(LARGEST, scale));
    }

    /** The whole image, as large as fits with a margin, in the middle of the view. */
    public static Viewport fit(Size image, double viewWidth, double viewHeight, double margin) {
        double scale =
                Math.min(
                        Math.max(1, viewWidth - 2 * margin) / image.width(),
                        Math.max(1, viewHeight - 2 * margin) / image.height());
        return centred(image, viewWidth, viewHeight, scale);
    }

    /** The image's centre in the middle of the view. */
    public static Viewport centred(Size image, double viewWidth, double viewHeight, double scale) {
        double kept = Math.max(SMALLEST, Math.min(LARGEST, scale));
        return new Viewport(
                kept,
                Math.rint((viewWidth - image.width() * kept) / 2),
                Math.rint((viewHeight - image.height() * kept) / 2));
    }

    /** Zoomed so that the image stays where it is under a point of the view. */
    public Viewport zoomedAt(double viewX, double viewY, double factor) {
        double wanted = Math.max(SMALLEST, Math.min(LARGEST, scale * factor));
        double ratio = wanted / scale;
        return new Viewport(
                wanted, viewX - (viewX - offsetX) * ratio, viewY - (viewY - offsetY) * ratio);
    }

    /** Moved by view pixels. */
    public Viewport moved(double viewX, double viewY) {
        return new Viewport(scale, offsetX + viewX, offsetY + viewY);
    }

    /** Moved back so that some of the image stays in the view. */
    public Viewport keptInside(Size image, double viewWidth, double viewHeight) {
        double margin = Math.min(64, Math.min(viewWidth, viewHeight) / 4);
        return new Viewport(
                scale,
                clamp(offsetX, margin - image.width() * scale, viewWidth - margin),
                clamp(offsetY, margin - image.height() * scale, viewHeight - margin));
    }

    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }

    /** Scale and offset times {@code factor}, for a view of so many device pixels per pixel. */
    public Viewport times(double factor) {
        return factor == 1
                ? this
                : new Viewport(scale * factor, offsetX * factor, offsetY * factor);
    }

    /** The image's position under a view position. */
    public double imageX(double viewX) {
        return (viewX - offsetX) / scale;
    }

    /** The image's position under a view position. */
    public double imageY(double viewY) {
        return (viewY - offsetY) / scale;
    }

    /** The view's position of an image position. */
    public double viewX(double imageX) {
        return imageX * scale + offsetX;
    }

    /** The view's position of an image position. */
    public double viewY(double imageY) {
        return imageY * scale + offsetY;
    }

    /** All view pixels that show something of a part of the image; not clipped to the view. */
    public PixelRect viewRect(PixelRect image) {
        int left = (int) Math.floor(viewX(image.x())) - 1;
        int top = (int) Math.floor(viewY(image.y())) - 1;
        int right = (int) Math.ceil(viewX((double) image.x() + image.width())) + 1;
        int bottom = (int) Math.ceil(viewY((double) image.y() + image.height())) + 1;
        return new PixelRect(left, top, right - left, bottom - top);
    }
}
