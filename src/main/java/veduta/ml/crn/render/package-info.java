/** Renders with the refinement network: in whole, tiled and partial passes. */
@NullMarked
package veduta.ml.crn.render;

import org.jspecify.annotations.NullMarked;
