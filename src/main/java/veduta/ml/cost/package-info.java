/**
 * What renders and trainings of any network cost beside what the network says of itself, and the
 * refusal of what does not fit.
 */
@NullMarked
package veduta.ml.cost;

import org.jspecify.annotations.NullMarked;
