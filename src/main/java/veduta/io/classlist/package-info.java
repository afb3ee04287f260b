/**
 * Lists of classes in text files beside label pictures: which name a colour, a number or a place in
 * the list has. May use text, and raster of io.
 */
@NullMarked
package veduta.io.classlist;

import org.jspecify.annotations.NullMarked;
