/**
 * Layout, picture and reference photo on the screen at any zoom. May import {@code image}, {@code
 * layout} and {@code paint}.
 */
@NullMarked
package veduta.ui.canvas;

import org.jspecify.annotations.NullMarked;
