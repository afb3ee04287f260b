/**
 * Photographs in and out, and exported pictures that carry their recipe and layout. May use image,
 * layout and the raster part of file.
 */
@NullMarked
package veduta.file.photo;

import org.jspecify.annotations.NullMarked;
