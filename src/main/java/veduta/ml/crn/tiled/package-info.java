/**
 * The refinement network in bands of the picture, which need less memory and give the same
 * pictures.
 */
@NullMarked
package veduta.ml.crn.tiled;

import org.jspecify.annotations.NullMarked;
