/**
 * Networks in MATLAB version 5 files as named tensors. Uses {@code tensorfile} and the texts only.
 *
 * <p>The published VGG-19 is one compressed variable of over half a gigabyte, most of it layers
 * that nobody here needs. It is therefore read as a stream up to the last convolution, instead of
 * being loaded whole by a general reader of such files.
 */
@NullMarked
package veduta.tensorfile.matlab;

import org.jspecify.annotations.NullMarked;
