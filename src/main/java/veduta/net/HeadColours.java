package veduta.net;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The colours that the last layer of a network gives: channel c of picture i is its output {@code c
 * * k + i}, a value v that stands for {@code (v + 1) * 127.5} in picture units.
 */
public final class HeadColours {
    private static final double HALF_RANGE = 127.5;

    private HeadColours() {}

    /**
     * Changes the weights so that a channel of a picture with the value x becomes {@code gain * x +
     * shift}.
     *
     * @param weights all tensors of a model by name; the head's are changed in place
     * @param images number of pictures k
     * @param image the picture, 0 .. k - 1
     * @param channel 0 red, 1 green, 2 blue
     * @param shift in picture units
     */
    public static void move(
            Map<String, float[]> weights,
            int images,
            int image,
            int channel,
            double gain,
            double shift) {
        float[] kernel = Objects.requireNonNull(weights.get("head.weight"));
        float[] bias = Objects.requireNonNull(weights.get("head.bias"));
        int output = channel * images + image;
        int width = kernel.length / bias.length;
        for (int i = output * width; i < (output + 1) * width; i++) {
            kernel[i] = (float) (gain * kernel[i]);
        }
        bias[output] = (float) (gain * (bias[output] + 1) - 1 + shift / HALF_RANGE);
    }

    /**
     * Puts the pictures of a collection in another order.
     *
     * @param weights all tensors of a model by name; the head's are changed in place
     * @param sequence the picture, 0 .. k - 1, that shall be in each place; each once
     */
    public static void arrange(Map<String, float[]> weights, List<Integer> sequence) {
        float[] kernel = Objects.requireNonNull(weights.get("head.weight"));
        float[] bias = Objects.requireNonNull(weights.get("head.bias"));
        float[] oldKernel = kernel.clone();
        float[] oldBias = bias.clone();
        int images = sequence.size();
        int width = kernel.length / bias.length;
        for (int channel = 0; channel < bias.length / images; channel++) {
            for (int place = 0; place < images; place++) {
                int to = channel * images + place;
                int from = channel * images + sequence.get(place);
                bias[to] = oldBias[from];
                System.arraycopy(oldKernel, from * width, kernel, to * width, width);
            }
        }
    }
}
