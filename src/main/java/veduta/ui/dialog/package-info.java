/**
 * Questions and notices to the user. May import {@code text}, and {@code veduta.synthesis} for its
 * failures.
 */
@NullMarked
package veduta.ui.dialog;

import org.jspecify.annotations.NullMarked;
