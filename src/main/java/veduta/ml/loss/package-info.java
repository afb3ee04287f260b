/** What a training minimizes. */
@NullMarked
package veduta.ml.loss;

import org.jspecify.annotations.NullMarked;
