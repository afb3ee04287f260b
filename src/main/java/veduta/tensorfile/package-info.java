/**
 * Files of named tensors (safetensors, TensorFlow, MATLAB, PyTorch) as plain arrays, without an
 * engine. Uses no other package of the project but {@code text}.
 */
@NullMarked
package veduta.tensorfile;

import org.jspecify.annotations.NullMarked;
