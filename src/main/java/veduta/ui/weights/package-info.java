/**
 * Downloading published weights. May import {@code download}, {@code io} for folders, and what all
 * features have in common.
 */
@NullMarked
package veduta.ui.weights;

import org.jspecify.annotations.NullMarked;
