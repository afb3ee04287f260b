/**
 * What networks are built of, whichever their architecture: sources of parameters, initial values,
 * one-hot label maps, bilinear resampling, packed kernels.
 */
@NullMarked
package veduta.ml.nn;

import org.jspecify.annotations.NullMarked;
