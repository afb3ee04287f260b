/** Sets of pixels and the geometry that makes them: brush tips, lines, boxes, outlines. */
@NullMarked
package veduta.paint.shape;

import org.jspecify.annotations.NullMarked;
