/**
 * Palette files: the bundled and the user's own JSON palettes, and GIMP palettes. May use layout,
 * storage and text.
 */
@NullMarked
package veduta.io.palette;

import org.jspecify.annotations.NullMarked;
