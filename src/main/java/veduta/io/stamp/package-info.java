/**
 * Stamps as SVG files: reading them, and the ones that come with the program. May use image,
 * layout, text and io.raster.
 */
@NullMarked
package veduta.io.stamp;

import org.jspecify.annotations.NullMarked;
