/**
 * Fixed networks through which losses compare pictures (Johnson et al. 2016), their file formats,
 * and what their activations take.
 */
@NullMarked
package veduta.ml.perceptual;

import org.jspecify.annotations.NullMarked;
