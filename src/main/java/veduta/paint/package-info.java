/**
 * Painting on label maps: the map under edit, strokes, shapes, floods, stamps, selections, and
 * undo. May use image and layout.
 */
@NullMarked
package veduta.paint;

import org.jspecify.annotations.NullMarked;
