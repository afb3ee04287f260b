package veduta.api.training;

import com.google.gson.annotations.SerializedName;
import veduta.text.Texts;

/**
 * How a training is judged while it runs, by pairs that it does not learn from.
 *
 * @param share share of the pairs that are held back for it, 0..1 without 1; 0 where the pairs are
 *     named apart
 * @param every steps between two validations, at least 1; the last step is followed by one in any
 *     case
 * @param count most pairs that are looked at, at least 1, evenly spread
 * @param patience validations in a row without a better score after which the training ends; 0
 *     never ends it
 */
public record Validation(
        @SerializedName("share") double share,
        @SerializedName("every") int every,
        @SerializedName("count") int count,
        @SerializedName("patience") int patience) {
    /** Checks the ranges. */
    public Validation {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException(Texts.get("fault.plan.validation-share"));
        }
        if (every < 1 || count < 1 || patience < 0) {
            throw new IllegalArgumentException(Texts.get("fault.plan.validation"));
        }
    }

    /** Whether the pairs are held back from those that would be learned from. */
    public boolean holdsBack() {
        return share > 0;
    }
}
