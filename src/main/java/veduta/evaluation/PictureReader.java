package veduta.evaluation;

import java.util.List;
import veduta.api.compute.SynthesisException;
import veduta.api.evaluation.EvaluationResult;
import veduta.api.inference.Segmentation;
import veduta.image.RgbImage;
import veduta.layout.ConfusionMatrix;

/** What a segmentation network reads from photos, pictures and paintings in the model's size. */
final class PictureReader implements AutoCloseable {
    private final Segmentation network;
    private final ConfusionMatrix photos;
    private final ConfusionMatrix renders;
    private final ConfusionMatrix paintings;

    /** A reader that has read nothing yet; closes {@code network}. */
    PictureReader(Segmentation network, int classes) {
        this.network = network;
        this.photos = new ConfusionMatrix(classes);
        this.renders = new ConfusionMatrix(classes);
        this.paintings = new ConfusionMatrix(classes);
    }

    /** Reads a photo, the painting and the pictures of its layout. */
    void read(EvaluationSample scene, RgbImage painting, List<RgbImage> pictures)
            throws SynthesisException {
        paintings.add(scene.seen(), network.read(painting));
        photos.add(scene.seen(), network.read(scene.photo()));
        for (RgbImage picture : pictures) {
            renders.add(scene.seen(), network.read(picture));
        }
    }

    /** How well it read. */
    EvaluationResult.Reading scores() {
        return new EvaluationResult.Reading(score(photos), score(renders), score(paintings));
    }

    private static EvaluationResult.Score score(ConfusionMatrix matrix) {
        return new EvaluationResult.Score(
                matrix.pixelAccuracy(), matrix.meanIntersectionOverUnion());
    }

    @Override
    public void close() {
        network.close();
    }
}
