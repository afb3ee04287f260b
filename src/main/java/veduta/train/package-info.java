/**
 * Pairs of photos and layouts, the training loop, checkpoints. May use image, layout, file,
 * weights, synthesis and net.
 */
@NullMarked
package veduta.train;

import org.jspecify.annotations.NullMarked;
