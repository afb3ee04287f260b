/** The pairs of photos and layouts that a user collects. May use image and layout. */
@NullMarked
package veduta.file.pair;

import org.jspecify.annotations.NullMarked;
