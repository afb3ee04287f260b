/**
 * Zip archives that are written the same way every time and read within bounds. May use text, and
 * raster for its exception.
 */
@NullMarked
package veduta.io.archive;

import org.jspecify.annotations.NullMarked;
