package veduta.ml.architecture;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import veduta.image.Luma;

/**
 * The colours that the last layer of a network gives: channel c of picture i is its output {@code c
 * * k + i}, a value v that stands for {@code (v + 1) * 127.5} in picture units.
 *
 * @param layer the last layer
 * @param images number of pictures k
 */
public record OutputColours(Network.OutputLayer layer, int images) {
    private static final double HALF_RANGE = 127.5;

    /**
     * Changes the weights so that a channel of a picture with the value x becomes {@code gain * x +
     * shift}.
     *
     * @param weights all tensors of a model by name; the head's are changed in place
     * @param image the picture, 0 .. k - 1
     * @param channel 0 red, 1 green, 2 blue
     * @param shift in picture units
     */
    public void move(
            Map<String, float[]> weights, int image, int channel, double gain, double shift) {
        float[] kernel = Objects.requireNonNull(weights.get(layer.weight()));
        float[] bias = Objects.requireNonNull(weights.get(layer.bias()));
        int output = channel * images + image;
        int width = kernel.length / bias.length;
        for (int i = output * width; i < (output + 1) * width; i++) {
            kernel[i] = (float) (gain * kernel[i]);
        }
        bias[output] = (float) (gain * (bias[output] + 1) - 1 + shift / HALF_RANGE);
    }

    /**
     * Changes the weights so that the colours of a picture lie {@code gain} times as far from their
     * luma as they did, all but the mean colour, which stays.
     *
     * @param weights all tensors of a model by name; the head's are changed in place
     * @param image the picture, 0 .. k - 1
     * @param mean the mean of its red, green and blue, in picture units
     */
    public void enrich(Map<String, float[]> weights, int image, double gain, double[] mean) {
        float[] kernel = Objects.requireNonNull(weights.get(layer.weight()));
        float[] bias = Objects.requireNonNull(weights.get(layer.bias()));
        int width = kernel.length / bias.length;
        for (int i = 0; i < width; i++) {
            int red = image * width + i;
            int step = images * width;
            double luma = Luma.of(kernel[red], kernel[red + step], kernel[red + 2 * step]);
            for (int at = red; at <= red + 2 * step; at += step) {
                kernel[at] = (float) (luma + gain * (kernel[at] - luma));
            }
        }
        double luma = Luma.of(bias[image], bias[images + image], bias[2 * images + image]);
        double meanLuma = Luma.of(mean[0], mean[1], mean[2]);
        for (int channel = 0; channel < 3; channel++) {
            int output = channel * images + image;
            double tint = (mean[channel] - meanLuma) / HALF_RANGE;
            bias[output] = (float) (luma + gain * (bias[output] - luma) + (1 - gain) * tint);
        }
    }

    /**
     * Puts the pictures of a collection in another order.
     *
     * @param weights all tensors of a model by name; the head's are changed in place
     * @param sequence the picture, 0 .. k - 1, that is to be in each place; each once
     */
    public void arrange(Map<String, float[]> weights, List<Integer> sequence) {
        float[] kernel = Objects.requireNonNull(weights.get(layer.weight()));
        float[] bias = Objects.requireNonNull(weights.get(layer.bias()));
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
