/**
 * TensorFlow V2 checkpoints as named tensors. Uses {@code veduta.weights} and the texts only;
 * TensorFlow itself is not needed.
 */
@NullMarked
package veduta.weights.tensorflow;

import org.jspecify.annotations.NullMarked;
