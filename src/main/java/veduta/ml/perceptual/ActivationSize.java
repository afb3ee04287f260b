package veduta.ml.perceptual;

/**
 * A layer of the perceptual network.
 *
 * @param group 0 at the size of the pictures, each next one at half of it
 * @param width feature maps
 */
public record ActivationSize(int group, long width) {}
