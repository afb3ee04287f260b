/** How parameters follow their gradients. */
@NullMarked
package veduta.ml.optim;

import org.jspecify.annotations.NullMarked;
