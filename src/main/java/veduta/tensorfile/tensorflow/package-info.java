/**
 * TensorFlow V2 checkpoints as named tensors. Uses {@code tensorfile} and the texts only;
 * TensorFlow itself is not needed.
 */
@NullMarked
package veduta.tensorfile.tensorflow;

import org.jspecify.annotations.NullMarked;
