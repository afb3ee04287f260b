package veduta.train.evaluation;

import java.util.ArrayList;
import java.util.List;

/** What has to be said beside the figures of an evaluation. */
final class Caveats {
    /** The drive of which CamVid's validation frames were taken, as its files are named. */
    private static final String DRIVE = ".*0016E5_\\d+";

    private static final int FEW = 20;

    private Caveats() {}

    /**
     * Sentences on a set of pairs.
     *
     * @param names names of the pairs measured
     * @param known how many of them the model was trained on
     * @param reading whether a segmentation network reads the pictures
     * @param broken what is said of the pairs that could not be read
     */
    static List<String> of(List<String> names, Known known, boolean reading, List<String> broken) {
        List<String> caveats = new ArrayList<>();
        known.sentence(names.size()).ifPresent(caveats::add);
        if (names.stream().allMatch(name -> name.matches(DRIVE))) {
            caveats.add(
                    "These pairs are CamVid's validation frames: one drive, which also occurs in"
                            + " its training frames, so they say little of other streets.");
        }
        if (names.size() < FEW) {
            caveats.add("These are only " + names.size() + " pairs.");
        }
        if (!reading) {
            caveats.add(
                    "No segmentation network for this palette was given, so nothing tells whether"
                            + " the pictures show their layouts.");
        }
        if (!broken.isEmpty()) {
            caveats.add(
                    String.format(
                            "Pairs that could not be read and were left out: %d. The first: %s",
                            broken.size(), broken.get(0)));
        }
        return caveats;
    }
}
