/**
 * Number arrays in MATLAB files: version 5 to 7, and version 7.3, which is HDF5. May use image,
 * text and io.raster.
 */
@NullMarked
package veduta.io.matlab;

import org.jspecify.annotations.NullMarked;
