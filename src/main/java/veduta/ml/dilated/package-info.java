/**
 * The full-resolution network: dilated convolutions without any change of size, the largest
 * dilation first.
 */
@NullMarked
package veduta.ml.dilated;

import org.jspecify.annotations.NullMarked;
