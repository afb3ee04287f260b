/**
 * Raw samples of picture files: what is stored, with profile, orientation and opacity beside it.
 * PNG is read and written by the classes here; TIFF, BMP, GIF, JPEG, WebP and PSD come through
 * ImageIO. May use image, storage and text.
 */
@NullMarked
package veduta.io.raster;

import org.jspecify.annotations.NullMarked;
