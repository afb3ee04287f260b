/**
 * The classes of the layout: choosing, searching, locking and replacing them. May import {@code
 * layout}, {@code paint} and what all features have in common.
 */
@NullMarked
package veduta.ui.palette;

import org.jspecify.annotations.NullMarked;
