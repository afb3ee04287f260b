package veduta.evaluation;

import veduta.image.AreaMeans;
import veduta.image.PhotoPlanes;
import veduta.image.PixelRect;
import veduta.image.RgbImage;
import veduta.image.Size;

/**
 * The sizes at which photos and pictures are judged alike, whatever their own.
 *
 * @param small of as many pixels as 256x128, in the pictures' shape
 * @param read twice as wide and high, at which a judge reads
 */
record JudgedSize(Size small, Size read) {
    private static final double PIXELS = 256 * 128;

    /** The sizes for pictures of a shape. */
    static JudgedSize of(Size pictures) {
        double factor = Math.sqrt(PIXELS / pictures.pixels());
        Size small = new Size(side(pictures.width() * factor), side(pictures.height() * factor));
        return new JudgedSize(small, new Size(2 * small.width(), 2 * small.height()));
    }

    private static int side(double length) {
        return (int) Math.max(8, Math.round(length));
    }

    /** A part of a picture by area means, at the small size. */
    RgbImage reduced(RgbImage picture, PixelRect part) {
        return AreaMeans.of(picture, part, small);
    }

    /** A reduced picture as a judge reads it. */
    RgbImage stretched(RgbImage reduced) {
        return PhotoPlanes.resampled(reduced, PixelRect.of(reduced.size()), read);
    }
}
