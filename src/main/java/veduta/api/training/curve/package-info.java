/** The numbers of trainings as curves of a few points. */
@NullMarked
package veduta.api.training.curve;

import org.jspecify.annotations.NullMarked;
