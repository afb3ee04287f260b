/**
 * Pairs of photos and layouts, the training loop, checkpoints. May use image, layout, file,
 * weights, synthesis, net and text.
 */
@NullMarked
package veduta.training;

import org.jspecify.annotations.NullMarked;
