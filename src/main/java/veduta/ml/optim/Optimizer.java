package veduta.ml.optim;

import ai.djl.ndarray.NDArray;
import java.util.Map;

/** Changes parameters by their gradients, in place, and averages them over time. */
public interface Optimizer {
    /**
     * One update with the gradients that the parameters hold; clears them.
     *
     * @param number number of this update, from 1
     * @param rate learning rate
     * @param averageDecay share of the old moving average that is kept, 0..1
     */
    void step(int number, double rate, double averageDecay);

    /**
     * All that a checkpoint keeps: live arrays called {@code <slot>/<parameter>}. The slot {@code
     * weight} holds every parameter itself, also those that do not change.
     */
    Map<String, NDArray> arrays();

    /** Numbers that a checkpoint keeps beside the arrays, by name. */
    Map<String, Double> numbers();

    /** Goes on from a checkpoint's {@link #numbers()}; those that are missing stay as they are. */
    void restore(Map<String, Double> numbers);

    /** The moving averages of all parameters by name; of those that do not change themselves. */
    Map<String, NDArray> averages();
}
