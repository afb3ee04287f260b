/**
 * Pictures for other programs: layered files and enlarged pictures. May use image and layout, and
 * archive and raster.
 */
@NullMarked
package veduta.io.export;

import org.jspecify.annotations.NullMarked;
