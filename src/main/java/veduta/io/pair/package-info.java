/** The pairs of photos and layouts that a user collects. May use image, layout and text. */
@NullMarked
package veduta.io.pair;

import org.jspecify.annotations.NullMarked;
