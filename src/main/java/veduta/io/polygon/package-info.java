/**
 * Layouts as polygons: the JSON of Cityscapes and labelme, filling shapes by the rule of their
 * tools, and tracing the regions of a label map. May use image, layout, text, io.photo and
 * io.raster.
 */
@NullMarked
package veduta.io.polygon;

import org.jspecify.annotations.NullMarked;
