/**
 * What renders and training steps of the refinement network cost in time and memory, by a model
 * that is fitted to measurements.
 */
@NullMarked
package veduta.ml.crn.cost;

import org.jspecify.annotations.NullMarked;
