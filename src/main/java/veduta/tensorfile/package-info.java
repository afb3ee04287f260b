/**
 * Files of named tensors (safetensors, NumPy, TensorFlow, MATLAB, PyTorch) as plain arrays, without
 * an engine. May use {@code storage} and {@code text}.
 */
@NullMarked
package veduta.tensorfile;

import org.jspecify.annotations.NullMarked;
