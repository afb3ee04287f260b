/**
 * Zip archives that are written the same way every time and read within bounds, and the pictures in
 * those of painting programs. May use text and io.raster.
 */
@NullMarked
package veduta.io.archive;

import org.jspecify.annotations.NullMarked;
