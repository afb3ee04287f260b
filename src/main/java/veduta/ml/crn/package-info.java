/**
 * The cascaded refinement network (Chen and Koltun, ICCV 2017): form, parameters, forward pass and
 * training step.
 */
@NullMarked
package veduta.ml.crn;

import org.jspecify.annotations.NullMarked;
