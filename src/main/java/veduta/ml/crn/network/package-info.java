/** The refinement network as an architecture that command line, window and training know. */
@NullMarked
package veduta.ml.crn.network;

import org.jspecify.annotations.NullMarked;
