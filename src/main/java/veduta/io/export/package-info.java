/**
 * Pictures for other programs: layered files and enlarged pictures. May use image, layout and
 * storage, and archive and raster of io.
 */
@NullMarked
package veduta.io.export;

import org.jspecify.annotations.NullMarked;
