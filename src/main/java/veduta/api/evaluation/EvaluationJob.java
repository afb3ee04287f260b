package veduta.api.evaluation;

import java.nio.file.Path;
import java.util.Optional;
import veduta.api.compute.EngineOptions;
import veduta.api.training.TrainingJob;

/**
 * What is to be measured.
 *
 * @param model the model file
 * @param data pairs that the model has not been trained on
 * @param colours pairs whose photos the painting of mean colours knows, as a rule those that the
 *     model was trained on; empty for the measured ones themselves, which are not known beforehand
 *     to any model
 * @param perceptual file of the perceptual network through which pictures are compared
 * @param segmenter file of the segmentation network that reads the pictures; empty leaves its
 *     figures out
 * @param judge file of the segmentation network that judges photos and pictures alike, see {@link
 *     Judgement}; empty leaves its figures out
 * @param limit how many pairs at most, evenly spread, at least 1
 * @param engine how to compute
 */
public record EvaluationJob(
        Path model,
        TrainingJob.Data data,
        Optional<TrainingJob.Data> colours,
        Path perceptual,
        Optional<Path> segmenter,
        Optional<Path> judge,
        int limit,
        EngineOptions engine) {
    /** Checks the limit. */
    public EvaluationJob {
        if (limit < 1) {
            throw new IllegalArgumentException("At least one pair is needed to measure a model.");
        }
    }
}
