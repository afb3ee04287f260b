package veduta.training.dataloader;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.text.Texts;
import veduta.training.dataset.SkippingDataset;

/**
 * Draws that favour rare colours (Li, Zhang and Malik 2019): they go round the most frequent
 * classes, and for each of them a photo is drawn with a probability proportional to the rarity of
 * the class's mean colour in it. So the mean of all photos is no longer the cheapest answer for a
 * bright sky among many gray ones.
 *
 * <p>What draw n is follows from the data set, the seed and n alone.
 */
public final class RebalancedOrder implements PairOrder {
    private static final int CLASSES = 5;

    /** Classes in fewer photos have no colours that could be called rare. */
    private static final int FEWEST_PHOTOS = 67;

    /** Of small data sets the share instead. */
    private static final int SHARE = 10;

    private final List<Weighted> rounds;
    private final long seed;

    private RebalancedOrder(List<Weighted> rounds, long seed) {
        this.rounds = rounds;
        this.seed = seed;
    }

    /**
     * Looks at all pairs that can be read; the others are never drawn.
     *
     * @param classes number of classes without void
     * @param seed the same seed gives the same draws
     * @param cancellation looked at before every pair
     * @throws IOException if no class is in enough photos
     */
    public static RebalancedOrder of(
            SkippingDataset pairs, int classes, long seed, Cancellation cancellation)
            throws IOException, CancelledException {
        int fewest = Math.min(FEWEST_PHOTOS, Math.max(2, pairs.size() / SHARE));
        List<Weighted> rounds =
                ClassPhotos.of(pairs, classes, cancellation).stream()
                        .filter(each -> each.photos().size() >= fewest)
                        .sorted(Comparator.comparingLong(ClassPhotos::pixels).reversed())
                        .limit(CLASSES)
                        .map(Weighted::of)
                        .toList();
        if (rounds.isEmpty()) {
            throw new IOException(Texts.get("fault.pairs.not-rebalanced", fewest));
        }
        return new RebalancedOrder(rounds, seed);
    }

    @Override
    public int index(long draw) {
        SplittableRandom random = new SplittableRandom(seed * 0xBF58476D1CE4E5B9L + draw);
        return rounds.get((int) (draw % rounds.size())).at(random.nextDouble());
    }

    /** Photos of one class with the sums of their rarities up to each. */
    private static final class Weighted {
        private final List<Integer> photos;
        private final double[] upTo;

        private Weighted(List<Integer> photos, double[] upTo) {
            this.photos = photos;
            this.upTo = upTo;
        }

        static Weighted of(ClassPhotos photos) {
            double[] sums = ColourRarity.of(photos.colours());
            Arrays.parallelPrefix(sums, Double::sum);
            return new Weighted(photos.photos(), sums);
        }

        /** The photo at a share of the whole sum, 0..1. */
        int at(double share) {
            int found = Arrays.binarySearch(upTo, share * upTo[upTo.length - 1]);
            int place = found >= 0 ? found + 1 : -found - 1;
            return photos.get(Math.min(place, photos.size() - 1));
        }
    }
}
