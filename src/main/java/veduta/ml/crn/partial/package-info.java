/** The refinement network around an edit only, given the statistics of the last whole pass. */
@NullMarked
package veduta.ml.crn.partial;

import org.jspecify.annotations.NullMarked;
