package veduta.api.training;

import com.google.gson.annotations.SerializedName;

/**
 * Where the validations of a training stand.
 *
 * @param best the best score so far; less is better
 * @param step the step after which it was reached
 * @param lastScore the score of the last validation
 * @param last the step of the last validation
 * @param withoutGain validations in a row that were no better than the best one
 */
public record ValidationState(
        @SerializedName("best") double best,
        @SerializedName("step") int step,
        @SerializedName("lastScore") double lastScore,
        @SerializedName("last") int last,
        @SerializedName("withoutGain") int withoutGain) {
    /** The state after the first validation. */
    public static ValidationState first(ValidationScore score) {
        return new ValidationState(score.score(), score.step(), score.score(), score.step(), 0);
    }

    /** The state after another validation; an equal score is no gain. */
    public ValidationState after(ValidationScore score) {
        return score.score() < best
                ? first(score)
                : new ValidationState(best, step, score.score(), score.step(), withoutGain + 1);
    }

    /** Whether the last validation is the best one. */
    public boolean isBest() {
        return step == last;
    }

    /** The same, whose patience begins again. */
    public ValidationState goingOn() {
        return new ValidationState(best, step, lastScore, last, 0);
    }

    /** Whether the patience of a training of this configuration ends here. */
    public boolean exhausts(TrainingConfig config) {
        int patience = config.validated().map(Validation::patience).orElse(0);
        return patience > 0 && withoutGain >= patience;
    }
}
