package veduta.tensorfile.published;

import veduta.tensorfile.TensorSource;
import veduta.tensorfile.WeightsException;

/**
 * Makes the first convolution of a torchvision network take the input that VGG's authors used.
 *
 * <p>torchvision feeds (x / 255 - mean) / deviation with mean (0.485, 0.456, 0.406) and deviation
 * (0.229, 0.224, 0.225), the authors x - (123.68, 116.779, 103.939), x in 0..255. Scale and shift
 * can be moved into the first kernel and bias. The activations stay the same, except in the
 * outermost pixels by the padding, which stands for means that lie half a level apart.
 */
final class TorchvisionInput {
    private static final double LEVELS = 255;
    private static final double[] MEAN = {0.485, 0.456, 0.406};
    private static final double[] DEVIATION = {0.229, 0.224, 0.225};
    private static final double[] AUTHORS_MEAN = {123.68, 116.779, 103.939};

    private final TensorSource source;
    private final String weightName;
    private final String biasName;

    /** For the first convolution, whose kernel is (O, 3, H, W) with RGB inputs. */
    TorchvisionInput(TensorSource source, String weightName, String biasName) {
        this.source = source;
        this.weightName = weightName;
        this.biasName = biasName;
    }

    float[] weight() throws WeightsException {
        float[] values = source.readFloats(weightName);
        int taps = taps(values);
        for (int i = 0; i < values.length; i++) {
            int colour = i / taps % MEAN.length;
            values[i] = (float) (values[i] / (LEVELS * DEVIATION[colour]));
        }
        return values;
    }

    float[] bias() throws WeightsException {
        float[] weights = source.readFloats(weightName);
        float[] values = source.readFloats(biasName);
        int taps = taps(weights);
        double[] shifts = new double[values.length];
        for (int i = 0; i < weights.length; i++) {
            int colour = i / taps % MEAN.length;
            double shift = AUTHORS_MEAN[colour] / LEVELS - MEAN[colour];
            shifts[i / taps / MEAN.length] += weights[i] * shift / DEVIATION[colour];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (values[i] + shifts[i]);
        }
        return values;
    }

    private int taps(float[] weights) throws WeightsException {
        long outputs = source.tensor(biasName).elements();
        return (int) (weights.length / outputs / MEAN.length);
    }
}
