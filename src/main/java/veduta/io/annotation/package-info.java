/**
 * Annotations of whole data sets as JSON: which segments are in which picture. May use text and
 * io.raster.
 */
@NullMarked
package veduta.io.annotation;

import org.jspecify.annotations.NullMarked;
