package veduta.training;

import java.io.IOException;
import java.util.Optional;
import veduta.api.model.PhotoDigests;
import veduta.api.training.TrainingJob;
import veduta.api.training.Validation;
import veduta.text.Texts;
import veduta.training.dataset.Dataset;
import veduta.training.dataset.HeldBackPairs;
import veduta.training.dataset.PairOpener;
import veduta.training.dataset.SkippingDataset;

/**
 * The pairs of a training.
 *
 * @param learned those to learn from
 * @param judging those by which it is judged; empty if it is not
 * @param shown those that previews show: not learned from, where there are such
 */
record OpenedPairs(SkippingDataset learned, Optional<SkippingDataset> judging, Dataset shown) {
    /**
     * Opens the data sets of a job.
     *
     * @throws IOException if one holds no pairs or is missing, or both are the same
     */
    static OpenedPairs open(PairOpener opener, TrainingJob job) throws IOException {
        String palette = job.config().network().paletteKey();
        Dataset all = opener.open(job.data(), palette);
        Optional<Validation> validation = job.config().validated();
        if (validation.isEmpty()) {
            SkippingDataset learned = new SkippingDataset(all);
            return new OpenedPairs(
                    learned, Optional.empty(), heldOut(opener, job, learned, palette));
        }
        if (validation.get().holdsBack()) {
            HeldBackPairs parts = HeldBackPairs.of(all, validation.get().share());
            return judged(parts.learned(), parts.judging());
        }
        TrainingJob.Data named =
                job.validation()
                        .orElseThrow(() -> new IOException(Texts.get("fault.train.no-validation")));
        Dataset judging = opener.open(named, palette);
        if (named.pairs().equals(job.data().pairs()) && areSame(all, judging)) {
            throw new IOException(Texts.get("fault.train.same-pairs", named.pairs()));
        }
        return judged(all, judging);
    }

    /** Whether two parts of a folder are one, as where it is not divided. */
    private static boolean areSame(Dataset one, Dataset other) throws IOException {
        return one.size() == other.size() && digest(one).equals(digest(other));
    }

    private static String digest(Dataset pairs) throws IOException {
        return PhotoDigests.of(new SkippingDataset(pairs).pair(0).photo());
    }

    private static OpenedPairs judged(Dataset learned, Dataset judging) {
        SkippingDataset others = new SkippingDataset(judging);
        return new OpenedPairs(new SkippingDataset(learned), Optional.of(others), others);
    }

    private static Dataset heldOut(
            PairOpener opener, TrainingJob job, Dataset learned, String palette) {
        if (job.data().split().must()) {
            return learned;
        }
        try {
            return new SkippingDataset(opener.open(job.data().heldOut(), palette));
        } catch (IOException undivided) {
            return learned;
        }
    }
}
