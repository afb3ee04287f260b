package veduta.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The weights lambda of the loss's levels (Chen and Koltun, section 3.3).
 *
 * <p>Distances are means, so lambda = 1 is the inverse of the number of elements. Once rescaled,
 * every level contributes its share in expectation: lambda is proportional to share / mean distance
 * so far. The sum of all contributions stays what it was, for Adam's second moments remember the
 * size of old gradients for thousands of steps: were the loss to shrink, so would every update.
 */
public final class LossWeights {
    private static final double KEPT = 0.98;

    private final List<Double> shares;
    private final int rescaled;
    private final int rescaleAfter;
    private List<Double> means;
    private int steps;

    /**
     * Starts with nothing seen; all levels are rescaled.
     *
     * @param shares what each level contributes once rescaled, pixels first
     * @param rescaleAfter number of steps after which the weights are rescaled, again at every step
     *     from the running means until twice that many, then fixed; 0 or less never rescales and
     *     keeps lambda = share
     */
    public LossWeights(List<Double> shares, int rescaleAfter) {
        this(shares, shares.size(), rescaleAfter, Collections.nCopies(shares.size(), 0.0), 0);
    }

    /**
     * Goes on from running means.
     *
     * @param rescaled how many levels are rescaled, the first ones; lambda of the others is their
     *     share
     */
    public LossWeights(
            List<Double> shares, int rescaled, int rescaleAfter, List<Double> means, int steps) {
        if (means.size() != shares.size()) {
            throw new IllegalArgumentException(
                    shares.size() + " levels have no " + means.size() + " means.");
        }
        this.shares = List.copyOf(shares);
        this.rescaled = rescaled;
        this.rescaleAfter = rescaleAfter;
        this.means = List.copyOf(means);
        this.steps = steps;
    }

    /** Lambda for the next step, pixels first. */
    public List<Double> lambda() {
        if (rescaleAfter <= 0) {
            return shares;
        }
        List<Double> own = shares.subList(0, rescaled);
        List<Double> lambda = new ArrayList<>();
        if (steps < rescaleAfter) {
            lambda.addAll(Collections.nCopies(rescaled, 1.0));
        } else {
            double scale = sum(means.subList(0, rescaled)) / sum(own);
            for (int level = 0; level < rescaled; level++) {
                lambda.add(scale * own.get(level) / Math.max(1e-12, means.get(level)));
            }
        }
        lambda.addAll(shares.subList(rescaled, shares.size()));
        return lambda;
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Takes note of the distances that a step saw. */
    public void update(List<Double> distances) {
        if (steps < 2 * rescaleAfter) {
            double kept = Math.min(KEPT, (double) steps / (steps + 1));
            List<Double> next = new ArrayList<>();
            for (int level = 0; level < shares.size(); level++) {
                next.add(kept * means.get(level) + (1 - kept) * distances.get(level));
            }
            means = List.copyOf(next);
        }
        steps++;
    }

    /** The running means of the distances, for a checkpoint. */
    public List<Double> means() {
        return means;
    }

    /** The number of steps seen. */
    public int steps() {
        return steps;
    }
}
