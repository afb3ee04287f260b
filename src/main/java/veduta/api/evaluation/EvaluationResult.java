package veduta.api.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * How well a model renders.
 *
 * <p>Feature distances are mean absolute differences of a perceptual network's activations. Their
 * totals are means over the levels, each as a share of the distance of a mean-colour painting: the
 * layout with every class in the mean colour that it has in these photos, or in those of other
 * pairs that the job names. So 1 is no better than such a painting, and 0 the photo itself.
 *
 * @param pairs number of pairs measured
 * @param size width and height of the pictures, as in {@code 512x256}
 * @param levels distances at each level
 * @param distance total of each collection's best picture, the mean over the pairs
 * @param pictures figures of each picture of the collection
 * @param diversity mean total distance between two pictures of a collection; 0 if there is but one
 * @param reading what the segmentation network reads; empty if none was given
 * @param judgement what the judge reads; empty if there is none
 * @param appearance contrast, brightness and chroma
 * @param lattice regular patterns; empty where no region of a plain class is large enough
 * @param renderSeconds how long a render took, the mean over the pairs, on a machine that may have
 *     done other things
 * @param caveats sentences that belong to the figures
 */
public record EvaluationResult(
        int pairs,
        String size,
        List<Level> levels,
        double distance,
        List<Picture> pictures,
        double diversity,
        Optional<Reading> reading,
        Optional<Judgement> judgement,
        Appearance appearance,
        Optional<Lattice> lattice,
        double renderSeconds,
        List<String> caveats) {
    /** Takes copies of the lists. */
    public EvaluationResult {
        levels = List.copyOf(levels);
        pictures = List.copyOf(pictures);
        caveats = List.copyOf(caveats);
    }

    /**
     * Distances to the photo at one level of the perceptual network.
     *
     * @param name name of the level
     * @param best of each collection's best picture in total, the mean over the pairs
     * @param mean of all pictures
     * @param meanColour of the mean-colour painting
     */
    public record Level(String name, double best, double mean, double meanColour) {}

    /**
     * Figures of the pictures of one number.
     *
     * @param distance total distance to the photo, the mean over the pairs
     * @param best share of the pairs in which it is the best picture
     * @param colour how far the mean and the spread of its colours lie from the photos', in picture
     *     units: the mean absolute difference over the channels
     * @param chroma how colourful it is: the root mean square of its channels' differences from the
     *     luma, those of each picture's mean colour taken off, as a share of the photos'; not a
     *     number where these are gray
     */
    public record Picture(double distance, double best, double colour, double chroma) {}

    /**
     * What a segmentation network reads.
     *
     * @param photos how well it reads the layout from the photos: what can be reached at most
     * @param renders how well it reads it from all the pictures
     * @param paintings how well it reads it from the mean-colour paintings
     */
    public record Reading(Score photos, Score renders, Score paintings) {}

    /**
     * Agreement with the layouts.
     *
     * @param pixelAccuracy share of pixels read rightly, 0..1
     * @param meanIoU mean intersection over union of the classes there, 0..1
     */
    public record Score(double pixelAccuracy, double meanIoU) {}
}
