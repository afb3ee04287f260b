/**
 * Everything that is read from or written to disk for people: segmentation encodings, palettes,
 * photos, exports. The only home of ImageIO and AWT. May use image, layout, storage and text.
 */
@NullMarked
package veduta.io;

import org.jspecify.annotations.NullMarked;
