/**
 * The encodings of label maps met in the wild: one class each that detects, reads and, where it is
 * lossless, writes. May use image, layout, text, and raster, polygon, matlab and document of io.
 */
@NullMarked
package veduta.io.encoding;

import org.jspecify.annotations.NullMarked;
