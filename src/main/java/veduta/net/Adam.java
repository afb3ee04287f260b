package veduta.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Adam (Kingma and Ba, 2015) over named weights, in place, with an exponential moving average of
 * the weights beside it.
 */
public final class Adam {
    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-8f;

    private final Torch torch;
    private final Map<String, Slot> slots = new LinkedHashMap<>();

    /**
     * What is kept for one weight; all arrays have its shape and are live.
     *
     * @param weight the weight itself
     * @param mean first moment
     * @param square second moment
     * @param average exponential moving average of the weight
     */
    public record Slot(NDArray weight, NDArray mean, NDArray square, NDArray average) {}

    /** Starts with zero moments and the average at the weights themselves. */
    public Adam(Torch torch, NetworkWeights network) {
        this.torch = torch;
        network.arrays()
                .forEach(
                        (name, weight) -> {
                            slots.put(
                                    name,
                                    new Slot(
                                            weight,
                                            weight.zerosLike(),
                                            weight.zerosLike(),
                                            weight.duplicate()));
                            weight.setRequiresGradient(true);
                        });
    }

    /** What is kept, by the weight's name. */
    public Map<String, Slot> slots() {
        return new LinkedHashMap<>(slots);
    }

    /**
     * One update with the gradients that the weights hold; clears them.
     *
     * @param step number of this update, from 1
     * @param rate learning rate
     * @param averageDecay share of the old moving average that is kept, 0..1
     */
    public void update(int step, double rate, double averageDecay) {
        double corrected =
                rate * Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step));
        // Early on the average follows more quickly, else the untrained start stays in it for long.
        double keep = Math.min(averageDecay, (1.0 + step) / (10.0 + step));
        Torch.recordGradients(false); // The weights are changed in place.
        try (NDManager scope = torch.scope()) {
            NDArray settings =
                    scope.create(
                            new float[] {(float) corrected, BETA1, BETA2, EPSILON, (float) keep});
            for (Slot slot : slots.values()) {
                NDArray gradient = slot.weight().getGradient();
                gradient.attach(scope);
                torch.call(
                        scope,
                        "adam",
                        slot.weight(),
                        gradient,
                        slot.mean(),
                        slot.square(),
                        slot.average(),
                        settings);
            }
        }
    }
}
