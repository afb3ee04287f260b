/**
 * The cascaded refinement network (Chen and Koltun, ICCV 2017): form, parameters, forward pass and
 * the gradients of its kernels.
 */
@NullMarked
package veduta.ml.crn;

import org.jspecify.annotations.NullMarked;
