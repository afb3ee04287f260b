/** The published refinement networks: their sizes, and the import of their weights. */
@NullMarked
package veduta.ml.crn.published;

import org.jspecify.annotations.NullMarked;
