/** The import of published weights of refinement networks. */
@NullMarked
package veduta.ml.crn.published;

import org.jspecify.annotations.NullMarked;
