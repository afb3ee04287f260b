/**
 * The networks that read label maps from photos: the door for their kinds, and the one that this
 * program trains, with its form, file, training step, and the start from a perceptual network.
 */
@NullMarked
package veduta.ml.segmentation;

import org.jspecify.annotations.NullMarked;
