/**
 * Questions and notices to the user, and the controls that they are made of. May import {@code
 * ui.task}, {@code text}, and {@code api.compute} for its failures.
 */
@NullMarked
package veduta.ui.dialog;

import org.jspecify.annotations.NullMarked;
