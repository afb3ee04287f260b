/**
 * Tools, which turn pointer and keys into calls of {@code veduta.paint}, and what can be set for
 * them. May import {@code image}, {@code layout}, {@code paint}, {@code text} and {@code
 * ui.dialog}.
 */
@NullMarked
package veduta.ui.tool;

import org.jspecify.annotations.NullMarked;
