/** The ports of evaluation and of the colour balance that is measured on pairs. No tensors. */
@NullMarked
package veduta.api.evaluation;

import org.jspecify.annotations.NullMarked;
