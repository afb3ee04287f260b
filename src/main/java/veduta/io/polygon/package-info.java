/**
 * Layouts as polygons: the JSON of Cityscapes and labelme, filling polygons, and tracing the
 * regions of a label map. May use image, layout, text and io.raster.
 */
@NullMarked
package veduta.io.polygon;

import org.jspecify.annotations.NullMarked;
