/**
 * Getting published weights from the network. May import fetch, tasks, dialogs and texts of the
 * window.
 */
@NullMarked
package veduta.ui.weights;

import org.jspecify.annotations.NullMarked;
