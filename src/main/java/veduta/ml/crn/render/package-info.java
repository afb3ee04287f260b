/** The refinement network as a synthesizer: loading, warm-up, whole, tiled and partial passes. */
@NullMarked
package veduta.ml.crn.render;

import org.jspecify.annotations.NullMarked;
