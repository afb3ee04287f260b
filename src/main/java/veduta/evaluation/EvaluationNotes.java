package veduta.evaluation;

import java.util.ArrayList;
import java.util.List;
import veduta.text.Texts;

/** What has to be said beside the figures of an evaluation. */
final class EvaluationNotes {
    /** The drive of which CamVid's validation frames were taken, as its files are named. */
    private static final String DRIVE = ".*0016E5_\\d+";

    private static final int FEW = 20;

    private EvaluationNotes() {}

    /**
     * Sentences on a set of pairs.
     *
     * @param names names of the pairs measured
     * @param known how many of them the model was trained on
     * @param reading whether a segmentation network reads the pictures
     * @param broken what is said of the pairs that could not be read
     */
    static List<String> of(
            List<String> names, TrainingOverlap known, boolean reading, List<String> broken) {
        List<String> caveats = new ArrayList<>();
        known.sentence(names.size()).ifPresent(caveats::add);
        if (names.stream().allMatch(name -> name.matches(DRIVE))) {
            caveats.add(Texts.get("evaluation.camvid"));
        }
        if (names.size() < FEW) {
            caveats.add(Texts.get("evaluation.few", names.size()));
        }
        if (!reading) {
            caveats.add(Texts.get("evaluation.no-segmenter"));
        }
        if (!broken.isEmpty()) {
            caveats.add(Texts.get("evaluation.left-out", broken.size(), broken.get(0)));
        }
        return caveats;
    }
}
