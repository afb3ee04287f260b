/**
 * Photographs: read from and written to files in sRGB, put side by side, and exported together with
 * the layout and recipe they came from. May use image, layout, text and io.raster.
 */
@NullMarked
package veduta.io.photo;

import org.jspecify.annotations.NullMarked;
