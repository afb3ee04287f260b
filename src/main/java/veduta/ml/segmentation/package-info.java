/**
 * The network that reads label maps from photos: form, file, training step, and the start from a
 * perceptual network.
 */
@NullMarked
package veduta.ml.segmentation;

import org.jspecify.annotations.NullMarked;
