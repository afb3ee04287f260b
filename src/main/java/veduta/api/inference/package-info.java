/**
 * The ports through which pictures are rendered from layouts and layouts are read from photos, and
 * what they cost. No tensors.
 */
@NullMarked
package veduta.api.inference;

import org.jspecify.annotations.NullMarked;
