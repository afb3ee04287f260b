package veduta.train.evaluation;

import java.util.Optional;
import veduta.image.RgbImage;
import veduta.train.pairs.PhotoDigests;

/** Counts the pairs that the measured model was trained on. */
final class Known {
    private final PhotoDigests digests;
    private int count;

    /** Counts by what the model tells. */
    Known(PhotoDigests digests) {
        this.digests = digests;
    }

    /** Looks at the photo of a pair as it is in its file. */
    void look(RgbImage photo) {
        if (digests.contain(photo)) {
            count++;
        }
    }

    /** What has to be said of it, if anything, of so many pairs. */
    Optional<String> sentence(int pairs) {
        if (count > 0) {
            return Optional.of(
                    String.format(
                            "The model was trained on %s of these pairs, so the figures flatter"
                                    + " it.",
                            count == pairs ? "all" : count + ""));
        }
        return digests.isWhole()
                ? Optional.empty()
                : Optional.of(
                        "The model does not tell all that it was trained on, so whether it has"
                                + " seen these pairs is not known.");
    }
}
