package veduta.evaluation;

import veduta.image.PhotoPlanes;
import veduta.image.PixelRect;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.training.dataset.Pair;
import veduta.training.validation.CentredPart;

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
        PixelRect part = CentredPart.of(pair, size);
        LabelMap layout = pair.layout().crop(part);
        return new EvaluationSample(
                pair.name(),
                layout,
                layout.sampled(size),
                PhotoPlanes.resampled(pair.photo(), part, size),
                pair.photo(),
                part);
    }
}
