/**
 * The pairs of photos and layouts that a user collects. May use image, layout, text, and encoding
 * and photo of io.
 */
@NullMarked
package veduta.io.pair;

import org.jspecify.annotations.NullMarked;
