/** Measures how well a model renders pairs that it has not seen. */
@NullMarked
package veduta.evaluation;

import org.jspecify.annotations.NullMarked;
