/**
 * Training in the window: what is trained, how it goes, which runs there are. May import the ports,
 * texts, tasks, dialogs and pictures of the window, and no other feature.
 */
@NullMarked
package veduta.ui.train;

import org.jspecify.annotations.NullMarked;
