/** The loss of a batch and its gradient, for any generator and any loss. */
@NullMarked
package veduta.ml.step;

import org.jspecify.annotations.NullMarked;
