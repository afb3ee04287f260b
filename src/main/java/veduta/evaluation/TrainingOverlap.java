package veduta.evaluation;

import java.util.Optional;
import veduta.api.model.PhotoDigests;
import veduta.image.RgbImage;
import veduta.text.Texts;

/** Counts the pairs that the measured model was trained on. */
final class TrainingOverlap {
    private final PhotoDigests digests;
    private int count;

    /** Counts by what the model reports. */
    TrainingOverlap(PhotoDigests digests) {
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
                    count == pairs
                            ? Texts.get("evaluation.trained-on-all")
                            : Texts.get("evaluation.trained-on", count));
        }
        return digests.isWhole() ? Optional.empty() : Optional.of(Texts.get("evaluation.unknown"));
    }
}
