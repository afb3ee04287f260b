package veduta.evaluation;

import veduta.image.PhotoPlanes;
import veduta.image.PictureValues;
import veduta.image.PixelRect;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.training.dataset.Pair;

/**
 * The middle of a pair in the model's size and aspect ratio.
 *
 * @param layout the middle of the layout, in the pair's own resolution
 * @param seen the same in the model's size
 * @param photo the photo in the model's size
 * @param original the whole photo as it is in its file
 * @param part the part of it that is seen
 */
record EvaluationSample(
        String name,
        LabelMap layout,
        LabelMap seen,
        RgbImage photo,
        RgbImage original,
        PixelRect part) {
    /** The largest part around the middle of a pair that has the model's aspect ratio. */
    static EvaluationSample of(Pair pair, Size size) {
        Size whole = pair.photo().size();
        double aspect = (double) size.width() / size.height() / pair.pixelAspect();
        int width = (int) Math.max(1, Math.round(Math.min(whole.width(), whole.height() * aspect)));
        int height = (int) Math.max(1, Math.min(whole.height(), Math.round(width / aspect)));
        PixelRect part =
                new PixelRect(
                        (whole.width() - width) / 2, (whole.height() - height) / 2, width, height);
        LabelMap layout = pair.layout().crop(part);
        float[] planes = PhotoPlanes.of(pair.photo(), part, size, false);
        return new EvaluationSample(
                pair.name(),
                layout,
                layout.sampled(size),
                picture(planes, size),
                pair.photo(),
                part);
    }

    /** Planes of values as a picture. */
    static RgbImage picture(float[] planes, Size size) {
        int plane = Math.toIntExact(size.pixels());
        float[] rows = new float[planes.length];
        for (int i = 0; i < planes.length; i++) {
            rows[3 * (i % plane) + i / plane] = planes[i];
        }
        return new PictureValues(size, 1, rows).toImage(0);
    }
}
