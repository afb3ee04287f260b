package veduta.api.training;

import com.google.gson.annotations.SerializedName;

/**
 * How often the pairs of a data set are drawn.
 *
 * @param rebalanced whether photos with rare colours of the most frequent classes are drawn more
 *     often; else every pair is drawn once in an epoch. Configurations of older checkpoints do not
 *     say it
 */
public record Sampling(@SerializedName("rebalanced") boolean rebalanced) {
    /** Every pair once in an epoch. */
    public static final Sampling UNIFORM = new Sampling(false);
}
