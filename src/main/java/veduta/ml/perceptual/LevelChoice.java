package veduta.ml.perceptual;

import java.util.List;
import veduta.api.compute.SynthesisException;
import veduta.image.Size;
import veduta.text.Texts;

/** Checks which layers of a perceptual network are to be compared. */
final class LevelChoice {
    private LevelChoice() {}

    /**
     * Checks that levels are there, named once each and from fine to coarse, as the network runs.
     *
     * @param known all levels that could be chosen, from fine to coarse
     * @throws IllegalArgumentException if not, with a sentence that begins with "it" or "its"
     */
    static void require(List<String> levels, List<String> known) {
        int before = -1;
        for (String level : levels) {
            int place = known.indexOf(level);
            if (place < 0) {
                throw new IllegalArgumentException(
                        Texts.get("fault.perceiver.no-level", level, String.join(", ", known)));
            }
            if (place <= before) {
                throw new IllegalArgumentException(
                        Texts.get("fault.perceiver.level-order", String.join(", ", known)));
            }
            before = place;
        }
    }

    /**
     * Refuses pictures that are too small.
     *
     * @param least the shorter side that they have at least, in pixels
     * @param deepest the level that needs it
     * @param remedy what the user can do about it
     */
    static void requireSide(Size pictures, int least, String deepest, String remedy)
            throws SynthesisException {
        if (Math.min(pictures.width(), pictures.height()) < least) {
            throw new SynthesisException(
                    Texts.get("fault.perceiver.small-pictures", pictures, deepest, least, remedy));
        }
    }
}
