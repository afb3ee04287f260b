/**
 * Measuring models in the window. May import the ports, {@code io}, {@code rendering} and what all
 * features have in common.
 */
@NullMarked
package veduta.ui.train.evaluation;

import org.jspecify.annotations.NullMarked;
