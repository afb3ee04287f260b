package veduta.ml.adversarial;

import java.util.ArrayList;
import java.util.List;
import veduta.api.training.Adversary;
import veduta.image.Size;
import veduta.ml.architecture.LayerCost;
import veduta.ml.nn.ParameterSpec;

/**
 * The form of a patch discriminator (Isola et al. 2017): 4x4 convolutions with one zero around, n
 * with steps of two pixels, whose maps double up to eight times as many, one with steps of one
 * pixel, and one to a single map. Each number of that judges a patch of {@code 9 * 2^n - 2} pixels.
 *
 * <p>Names: {@code layer<i>.weight} (d, in, 4, 4), {@code .bias} or {@code .gamma} and {@code
 * .beta} (d); layers count from 1. The first and the last have a bias, the others a norm.
 *
 * @param channels channels that it sees: three, and those of the layout if it sees that, too
 * @param width feature maps of the first layer
 * @param strided number n of layers with steps of two pixels
 */
public record PatchShape(int channels, int width, int strided) {
    private static final int MOST_TIMES = 8;
    private static final int KERNEL = 16;

    /**
     * The form that a training's settings describe.
     *
     * @param layoutChannels channels of the layout; 0 where the discriminator does not see it
     */
    public static PatchShape of(Adversary adversary, int layoutChannels) {
        return new PatchShape(layoutChannels + 3, adversary.width(), adversary.layers());
    }

    /** The number of layers. */
    int layers() {
        return strided + 2;
    }

    static String layer(int index) {
        return "layer" + index;
    }

    private int input(int layer) {
        return layer == 1 ? channels : output(layer - 1);
    }

    private int output(int layer) {
        return layer == layers() ? 1 : width * Math.min(MOST_TIMES, 1 << (layer - 1));
    }

    /** Whether a norm follows a layer. */
    boolean isNormed(int layer) {
        return layer > 1 && layer < layers();
    }

    /** Whether a layer has steps of two pixels. */
    boolean isStrided(int layer) {
        return layer <= strided;
    }

    /** Sides of pictures have at least this many pixels, so that there is a number at all. */
    public int leastSide() {
        return 3 << strided;
    }

    /** All parameters in the order in which they are used. */
    public List<ParameterSpec> parameters() {
        List<ParameterSpec> specs = new ArrayList<>();
        for (int i = 1; i <= layers(); i++) {
            specs.add(ParameterSpec.of(layer(i) + ".weight", output(i), input(i), 4, 4));
            if (isNormed(i)) {
                specs.add(ParameterSpec.of(layer(i) + ".gamma", output(i)));
                specs.add(ParameterSpec.of(layer(i) + ".beta", output(i)));
            } else {
                specs.add(ParameterSpec.of(layer(i) + ".bias", output(i)));
            }
        }
        return specs;
    }

    /** What the layers take for pictures of a size. */
    public List<LayerCost> layers(Size picture) {
        List<LayerCost> costs = new ArrayList<>();
        long width = picture.width();
        long height = picture.height();
        for (int i = 1; i <= layers(); i++) {
            long seen = width * height;
            width = isStrided(i) ? width / 2 : width - 1;
            height = isStrided(i) ? height / 2 : height - 1;
            long kernels = (long) KERNEL * input(i) * output(i);
            long maps = output(i);
            costs.add(
                    new LayerCost(
                            kernels + (isNormed(i) ? 2 * maps : maps),
                            width * height * kernels,
                            seen * input(i),
                            i == 1 ? seen * input(i) : 0,
                            width * height * maps,
                            isNormed(i),
                            0));
        }
        return costs;
    }
}
