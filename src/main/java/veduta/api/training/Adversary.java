package veduta.api.training;

import com.google.gson.annotations.SerializedName;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import veduta.text.Texts;

/**
 * The discriminator that a network is trained against.
 *
 * @param width feature maps of its first layer, 1..1024
 * @param layers number n of its layers with steps of two pixels, 1..6; it judges patches of {@code
 *     9 * 2^n - 2} pixels
 */
public record Adversary(@SerializedName("width") int width, @SerializedName("layers") int layers) {
    /** The one of Isola et al., which judges patches of 70 pixels. */
    public static final Adversary USUAL = new Adversary(64, 3);

    /** Key of the training step with a discriminator that also sees the layout. */
    public static final String CONDITIONAL = "adversarial";

    /** Key of the training step with a discriminator that sees pictures only. */
    public static final String UNCONDITIONAL = "adversarial-unconditional";

    /** Key of the optimizer that suits both networks. */
    public static final String OPTIMIZER = "adam-adversarial";

    /** The learning rate of Radford et al. and Isola et al. */
    public static final double RATE = 2e-4;

    /** The most feature maps of the first layer. */
    public static final int MOST_WIDTH = 1024;

    /** The most layers with steps of two pixels. */
    public static final int MOST_LAYERS = 6;

    /** Level of a training's log: the cross entropy by which the network is to convince. */
    public static final String CROSS_ENTROPY = "adversarial";

    /** Level of a training's log: the discriminator's loss. */
    public static final String LOSS = "discriminator";

    /** Level of a training's log: what the discriminator says of the network's pictures, 0..1. */
    public static final String SCORE = "score";

    private static final Set<String> METHODS = Set.of(CONDITIONAL, UNCONDITIONAL);

    /** Checks the ranges. */
    public Adversary {
        if (width < 1 || width > MOST_WIDTH || layers < 1 || layers > MOST_LAYERS) {
            throw new IllegalArgumentException(
                    Texts.get("fault.plan.adversary", MOST_WIDTH, MOST_LAYERS));
        }
    }

    /** Whether trainings of a kind of step have a discriminator. */
    public static boolean isIn(String method) {
        return METHODS.contains(method);
    }

    /**
     * The discriminator of a kind of step: the usual one where none is given.
     *
     * @throws IllegalArgumentException if one is given for a kind without
     */
    static @Nullable Adversary suiting(String method, @Nullable Adversary given) {
        if (given != null && !isIn(method)) {
            throw new IllegalArgumentException(
                    Texts.get("fault.plan.no-adversary", method, CONDITIONAL));
        }
        return given == null && isIn(method) ? USUAL : given;
    }
}
