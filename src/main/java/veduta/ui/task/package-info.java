/**
 * Work away from the JavaFX thread, and the only way back to it. May import {@code
 * veduta.api.compute} for progress and cancellation.
 */
@NullMarked
package veduta.ui.task;

import org.jspecify.annotations.NullMarked;
