/**
 * Beginning an empty layout: palette and size. May import {@code image}, {@code layout}, {@code
 * io.palette}, {@code ui.dialog} and {@code text}.
 */
@NullMarked
package veduta.ui.create;

import org.jspecify.annotations.NullMarked;
