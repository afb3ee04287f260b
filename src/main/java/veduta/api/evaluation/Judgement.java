package veduta.api.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a judge reads: a segmentation network that had no part in training or choosing the model.
 *
 * <p>Photos and pictures are treated alike: brought by area means to the number of pixels of
 * 256x128 in their own shape, then stretched to twice the width and height, at which the judge
 * reads and is compared with the layout. So neither has detail that the other cannot have.
 *
 * @param network name of the judge
 * @param size width and height at which it reads, as in {@code 512x256}
 * @param classes number of classes whose mean IoU is taken: those with more than {@link
 *     #LEAST_PIXELS} labelled pixels over all layouts at this size
 * @param photos how well it reads the photos as they are
 * @param treated how well it reads photos that were changed first, by the name of the change
 * @param renders how well it reads all pictures
 * @param pictures how well it reads the pictures of each number
 */
public record Judgement(
        String network,
        String size,
        int classes,
        EvaluationResult.Score photos,
        Map<String, EvaluationResult.Score> treated,
        EvaluationResult.Score renders,
        List<EvaluationResult.Score> pictures) {
    /** Classes with no more labelled pixels than this say little and do not count. */
    public static final long LEAST_PIXELS = 2000;

    /** Takes copies. */
    public Judgement {
        treated = Map.copyOf(new TreeMap<>(treated));
        pictures = List.copyOf(pictures);
    }
}
