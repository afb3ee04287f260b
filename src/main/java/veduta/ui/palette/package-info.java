/**
 * The list of classes: choosing, searching and locking them. May import {@code layout} and {@code
 * text}.
 */
@NullMarked
package veduta.ui.palette;

import org.jspecify.annotations.NullMarked;
