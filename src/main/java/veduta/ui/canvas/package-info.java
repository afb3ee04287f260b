/**
 * Layout, picture and reference photo on the screen at any zoom. May import {@code image}, {@code
 * layout}, {@code paint}, {@code ui.dialog} and {@code text}.
 */
@NullMarked
package veduta.ui.canvas;

import org.jspecify.annotations.NullMarked;
