package veduta.ml.dilated;

import java.util.ArrayList;
import java.util.List;
import veduta.image.Size;
import veduta.ml.architecture.LayerCost;
import veduta.ml.architecture.PixelSpan;
import veduta.ml.nn.ParameterSpec;

/**
 * The form of a full-resolution network: everything but its weights. 3x3 convolutions whose
 * dilation halves from layer to layer down to one, and another of dilation one, without which a
 * grid shows; then a 1x1 convolution.
 *
 * <p>Names: {@code layer<i>.weight} (w, in, 3, 3), {@code layer<i>.gamma} and {@code .beta} (w),
 * {@code head.weight} (3k, w, 1, 1), {@code head.bias} (3k); layers count from 1. The same names
 * are in model files.
 *
 * @param channels channels of the one-hot layout
 * @param width feature maps of every layer
 * @param dilation that of the first layer, a power of two
 * @param images number of pictures k in one collection
 */
record DilatedShape(int channels, int width, int dilation, int images) {
    /** Name of the kernel of the last layer. */
    static final String HEAD_WEIGHT = "head.weight";

    /** Name of the bias of the last layer. */
    static final String HEAD_BIAS = "head.bias";

    private static final int KERNEL = 9;

    /** Dilation of every 3x3 layer. */
    List<Integer> dilations() {
        List<Integer> all = new ArrayList<>();
        for (int each = dilation; each >= 1; each /= 2) {
            all.add(each);
        }
        all.add(1);
        return all;
    }

    /** Along a side, the pixels of the layout that the convolutions read for one. */
    int receptiveField() {
        PixelSpan read = PixelSpan.pixel(0);
        for (int each : dilations()) {
            read = read.convolved(3, 1, each, each);
        }
        return read.length();
    }

    /** Name of a 3x3 layer, from 1. */
    static String layer(int index) {
        return "layer" + index;
    }

    private int input(int layer) {
        return layer == 1 ? channels : width;
    }

    /** All parameters in the order in which they are used. */
    List<ParameterSpec> parameters() {
        List<ParameterSpec> specs = new ArrayList<>();
        for (int i = 1; i <= dilations().size(); i++) {
            int layout = i == 1 ? channels : 0;
            specs.add(
                    ParameterSpec.readingLayout(
                            layer(i) + ".weight", layout, width, input(i), 3, 3));
            specs.add(ParameterSpec.of(layer(i) + ".gamma", width));
            specs.add(ParameterSpec.of(layer(i) + ".beta", width));
        }
        specs.add(ParameterSpec.of(HEAD_WEIGHT, 3L * images, width, 1, 1));
        specs.add(ParameterSpec.of(HEAD_BIAS, 3L * images));
        return specs;
    }

    /** What the layers take for pictures of a size. */
    List<LayerCost> layers(Size picture) {
        List<LayerCost> costs = new ArrayList<>();
        long pixels = picture.pixels();
        for (int i = 1; i <= dilations().size(); i++) {
            long kernels = (long) KERNEL * input(i) * width;
            costs.add(
                    new LayerCost(
                            kernels + 2L * width,
                            pixels * kernels,
                            pixels * input(i),
                            0,
                            pixels * width,
                            true,
                            0));
        }
        long outputs = 3L * images;
        costs.add(
                new LayerCost(
                        outputs * width + outputs,
                        pixels * outputs * width,
                        pixels * width,
                        0,
                        pixels * outputs,
                        false,
                        0));
        return costs;
    }
}
