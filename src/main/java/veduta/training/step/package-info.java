/**
 * What one training step is: which networks it runs, which losses it takes, and which optimizers
 * follow.
 */
@NullMarked
package veduta.training.step;

import org.jspecify.annotations.NullMarked;
