/**
 * From layout files to picture files: the service behind the render command and the window. May use
 * image, layout, io, tensorfile, storage, api and text.
 */
@NullMarked
package veduta.rendering;

import org.jspecify.annotations.NullMarked;
