/**
 * The document: a layout with all that belongs to it in one {@code .veduta} file. May use image,
 * layout, storage and text, and archive, json, photo and raster of io.
 */
@NullMarked
package veduta.io.document;

import org.jspecify.annotations.NullMarked;
